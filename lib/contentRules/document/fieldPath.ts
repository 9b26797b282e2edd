/** A step into a document, as in Sanity's paths: a field, a member of a list by its key, or by its index. */
export type PathSegment = string | number | { _key: string };

/** Formats a path as Sanity does: `blocks[_key=="maal"].items[0].text`. */
export function formatPath(path: readonly PathSegment[]): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`;
    if (typeof segment === 'object') return `${text}[_key=="${segment._key}"]`;
    return text === '' ? segment : `${text}.${segment}`;
  }, '');
}
