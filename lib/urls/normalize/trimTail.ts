import { attachedTracking } from '../tracking/splitQuery.ts';

/** Removes a query or fragment, even one attached without `?`. The `#` of the entity `&#229;` starts no fragment. */
export function trimQuery(text: string): string {
  return textBefore(text.replace(javaSessionId, ''), [/\?|(?<!&)#/, /[&;][\w.-]+=/, attachedTracking]);
}

/** Java servers put the session id after any segment of a path. */
const javaSessionId = /;jsessionid=[^/]*(?=\/)/i;

const delimiters = [
  // Characters that a URL cannot contain (RFC 3986, appendix C): `<https://…>` that Outlook writes after each link,
  // `](…)` of Markdown, `|Titel>` of Slack, `">Titel</a>` of HTML, `__;…$` of Proofpoint. Also quotes and arrows.
  /[<>"|`^;[\]{}»→]/,
  // "(pdf)", "(1)"; the bracket or quotation mark that closes around the URL.
  /(?<=\w\s?)\(/,
  /[)”]\.?\s/,
  // The text that Check Point appends.
  /___\./,
  // An empty line, and a line of text, such as a mail's signature. The rest of a broken link has no spaces and rarely
  // begins with a capital letter. A line of an HTTP header is an attack.
  /\n\s*\n/,
  /[\r\n\u0085\u2028\u2029]\s*(?!(?:\w+-[\w-]+|[Ll]ocation):)(?:\p{Lu}|[^\s+]+[\s+]+\S)/u,
  // A signature of one word, a mail address or a telephone number.
  /[\r\n]\s*(?:(?:mvh|vh|kh|hilsen)\b|[\w.+-]+@|(?:tlf|mobil)\b|\+?\d[\d ]{6,}\d\s*$)/iu,
  /sendt[\s+]fra[\s+]|sent[\s+]from[\s+]/i,
  // The mark of a footnote, and the text of a common button ("Read more").
  /[⁰¹²³⁴-⁹]+[^\p{L}\p{N}]*$/u,
  /l(?:æ|ae)s\s?mere/i,
  // ` target="_blank"`, and a second copy of the URL.
  /[\s,][\w.-]+=/,
  /https?:[/\\]/i,
];

/** Removes everything from the first text that cannot be part of a path. */
export const trimTail = (text: string): string => textBefore(text, delimiters);

/** The text before the first match of any pattern. */
function textBefore(text: string, patterns: readonly RegExp[]): string {
  const indexes = patterns.map((pattern) => text.search(pattern)).filter((index) => index >= 0);
  return indexes.length === 0 ? text : text.slice(0, Math.min(...indexes));
}
