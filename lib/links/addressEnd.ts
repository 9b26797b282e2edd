import { gluedTracking } from './tracking.ts';

/** Up to a query or a fragment, whichever way they are glued on. `&#229;` is no fragment: it is yet to be read. */
export function beforeQuery(text: string): string {
  return upTo(text, [/\?|(?<!&)#/, /[&;][\w.-]+=/, gluedTracking]);
}

/**
 * Up to what can't be in an address (RFC 3986, appendix C) or begins another thing: `<https://…>` as Outlook writes
 * after each link, `](…)` of Markdown, `|Titel>` of Slack, `">Titel</a>` and ` target="_blank"` of HTML, `__;…$` of
 * Proofpoint, the same address once more.
 */
export function beforeDelimiter(text: string): string {
  return upTo(text, [/[<>"|`^;[\]{}]/, /\s\(/, /[\s,][\w.-]+=/, /https?:[/\\]/i]);
}

/** What comes before the first of these. */
function upTo(text: string, ends: readonly RegExp[]): string {
  const at = ends.map((end) => text.search(end)).filter((found) => found >= 0);
  return at.length === 0 ? text : text.slice(0, Math.min(...at));
}
