import { attachedTracking } from '../tracking/splitQuery.ts';

/** Up to a query or a fragment, whichever way they are glued on. `&#229;` is no fragment: it is yet to be read. */
export function trimQuery(text: string): string {
  return upTo(text.replace(sessionBetween, ''), [/\?|(?<!&)#/, /[&;][\w.-]+=/, attachedTracking]);
}

/** Java's servers kept the number of a visit behind whichever part of the address they liked. */
const sessionBetween = /;jsessionid=[^/]*(?=\/)/i;

const delimiters = [
  // What can't be in an address (RFC 3986, appendix C): `<https://…>` as Outlook writes after each link, `](…)` of
  // Markdown, `|Titel>` of Slack, `">Titel</a>` of HTML, `__;…$` of Proofpoint; and what ends a quotation or points on.
  /[<>"|`^;[\]{}»→]/,
  // »(pdf)«, »(1)«; the end of a bracket that the address stood in.
  /(?<=\w\s?)\(/,
  /[)”]\.?\s/,
  // An empty line, a note at the foot of the page, and what stands on every other button.
  /\n\s*\n/,
  /[⁰¹²³⁴-⁹]+[^\p{L}\p{N}]*$/u,
  /l(?:æ|ae)s\s?mere/i,
  // ` target="_blank"`, and the same address once more.
  /[\s,][\w.-]+=/,
  /https?:[/\\]/i,
];

/** Up to what ends an address or begins another thing. */
export const trimTail = (text: string): string => upTo(text, delimiters);

/** What comes before the first of these. */
function upTo(text: string, ends: readonly RegExp[]): string {
  const at = ends.map((end) => text.search(end)).filter((found) => found >= 0);
  return at.length === 0 ? text : text.slice(0, Math.min(...at));
}
