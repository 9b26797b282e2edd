import { percentDecode } from './normalize/percentDecode.ts';

/** Parameters that selected a page in older systems, where every page had the address of a file such as `index.php`. */
const pageSelectors: Readonly<Record<string, readonly string[]>> = {
  'several systems': ['id', 'page', 'pageid'],
  DotNetNuke: ['tabid'],
  Dynamicweb: ['pid'],
  Joomla: ['option', 'view', 'itemid'],
  MediaWiki: ['curid'],
  Sitecore: ['sc_itemid'],
  WordPress: ['p', 'page_id'],
};
const selectors = new Set(Object.values(pageSelectors).flat());

/**
 * True if a URL that seems to be the front page's was another page in an older system: `/Default.aspx?ID=123`. Any other
 * parameter leaves the front page the front page, and so does every parameter of a static file: `/index.html?page=2`.
 */
export function isOldPage(pathname: string, search: string): boolean {
  if (!/(?:index|default)(?!\.html?)/i.test(percentDecode(pathname))) return false;
  return search
    .replace(/^\?/, '')
    .split('&')
    .some((pair) => selectors.has(percentDecode(pair.split('=', 1)[0] ?? '').toLowerCase()));
}
