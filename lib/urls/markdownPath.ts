const extension = '.md';

/** The front page has no name of its own. */
const home = '/index';

/**
 * Returns the path of a page's text as Markdown.
 *
 * @param path of the page
 * @example markdownPath('/formaal') // '/formaal.md'
 */
export const markdownPath = (path: string): string => `${path === '/' ? home : path}${extension}`;

/**
 * Returns the path of the page whose text is requested, as in the request; `undefined` for any other request.
 *
 * @param pathname as requested, percent-encoded
 * @example pageOfMarkdown('/formaal.md') // '/formaal'
 */
export function pageOfMarkdown(pathname: string): string | undefined {
  if (!pathname.endsWith(extension)) return undefined;
  const path = pathname.slice(0, -extension.length);
  if (path.endsWith('/')) return undefined;
  return path === home ? '/' : path;
}
