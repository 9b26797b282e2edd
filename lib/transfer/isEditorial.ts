/**
 * Whether a document is content. The preview's own documents are passes that open drafts to whoever holds them; system
 * documents belong to one project of Sanity's.
 */
export const isEditorial = ({ _id, _type }: { _id: string; _type: string }): boolean =>
  !_id.startsWith('_.') && !_type.startsWith('sanity.previewUrl');

/** The same as a GROQ filter. */
export const editorialFilter = '!(_id in path("_.**")) && !string::startsWith(_type, "sanity.previewUrl")';
