import { styleOf, tagOf } from './elements.ts';

/** Text above or below the line. */
export type Script = 'super' | 'sub';

const characters: Readonly<Record<Script, ReadonlyMap<string, string>>> = {
  super: mapOf('0123456789+-−–=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ'),
  sub: mapOf('0123456789+-−–=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎'),
};

/** Superscripts that read as well in the line: ordinal numbers, and signs that are above it by themselves. */
const plainScripts = /^(?:st|nd|rd|th|®|™|©|°|[¹²³⁴-⁹])$/i;

/** The script that an element puts its text in; `undefined` if it leaves the text in the line. */
export function scriptOf(element: Element): Script | undefined {
  const tag = tagOf(element);
  if (tag === 'sup' || tag === 'sub') return tag === 'sup' ? 'super' : 'sub';
  const position = styleOf(element).get('vertical-align');
  return position === 'super' || position === 'sub' ? position : undefined;
}

/**
 * Writes a text with the characters that Unicode has for a script: »10« and »6« become »10⁶«.
 *
 * @returns `undefined` if the text would say something else in the line, and Unicode has no such characters
 */
export function inScript(text: string, script: Script): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || plainScripts.test(trimmed)) return text;
  const written = [...text].map((character) =>
    /\s/.test(character) ? character : characters[script].get(character),
  );
  return written.includes(undefined) ? undefined : written.join('');
}

function mapOf(plain: string, written: string): ReadonlyMap<string, string> {
  const target = [...written];
  return new Map([...plain].map((character, index) => [character, target[index] ?? character]));
}
