/**
 * True if a document is content. Preview documents are excluded because they contain secrets that give access to drafts;
 * system documents because they belong to one Sanity project.
 */
export const isEditorial = ({ _id, _type }: { _id: string; _type: string }): boolean =>
  !_id.startsWith('_.') && !_type.startsWith('sanity.previewUrl');

/** The same condition as a GROQ filter. */
export const editorialFilter = '!(_id in path("_.**")) && !string::startsWith(_type, "sanity.previewUrl")';
