import type { Language } from '#lib/languages.ts';
import { type Run, textOf } from './pastedText.ts';

type Marks = {
  /** Quotation marks that become the language's own. */
  foreign: RegExp;
  open: string;
  close: string;
};

/** As the content rule `quotation-marks` wants them. */
const marksOf: Readonly<Record<Language, Marks>> = {
  da: { foreign: /["“”„‟]/g, open: '»', close: '«' },
  // A straight apostrophe is a mark where a word begins, and after a word that is not followed by a letter.
  en: { foreign: /["“”„‟»«]|(?<=^|[\s(])'(?=\p{L})|'(?!\p{L})/gu, open: '‘', close: '’' },
};

/** Addresses of pages and mail, which may contain a quotation mark. */
const address = /(?:https?:\/\/|www\.)\S+|[^\s"@]+@[^\s"@]+\.[^\s"@]+/gi;

/** Signs of a program, of HTML or of data: the whole paragraph stays as it is. */
const code = /[{};]\s*$|<\/?[a-z][^<>]*>|=\s*"|"\s*:\s*["\d[{]|^\s*\{/im;

/**
 * Replaces the quotation marks of a paragraph by those of its language: »…«, or ‘…’ in English. Marks without a partner stay,
 * as in 15", and so do apostrophes, addresses and code.
 */
export function withQuotationMarks(runs: readonly Run[], language: Language): Run[] {
  const text = textOf({ runs });
  const prose = textOf({ runs: runs.filter((run) => !run.code) }).replace(address, '');
  if (code.test(prose)) return [...runs];
  const marks = marksOf[language];
  const replacements = findPairs(text, marks, protectedPlaces(runs, text));
  let start = 0;
  return runs.map((run) => {
    const from = start;
    start += run.text.length;
    return {
      ...run,
      text: run.text.replace(/./gsu, (character, at: number) => replacements.get(from + at) ?? character),
    };
  });
}

/** The same for a text without formatting. */
export const inProse = (text: string, language: Language): string =>
  withQuotationMarks([{ text }], language)[0]?.text ?? '';

/** The characters in code and addresses. */
function protectedPlaces(runs: readonly Run[], text: string): (at: number) => boolean {
  const ranges = [...text.matchAll(address)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  let start = 0;
  for (const run of runs) {
    if (run.code) ranges.push([start, start + run.text.length]);
    start += run.text.length;
  }
  return (at) => ranges.some(([from, to]) => at >= from && at < to);
}

/** Pairs each opening mark with the next closing one of its kind. */
function findPairs(
  text: string,
  { foreign, open: opening, close: closing }: Marks,
  isProtected: (at: number) => boolean,
): Map<number, string> {
  const replacements = new Map<number, string>();
  const open: { single?: number | undefined; double?: number | undefined } = {};
  for (const { 0: mark, index } of text.matchAll(foreign)) {
    if (isProtected(index)) continue;
    const before = text[index - 1] ?? ' ';
    const after = text[index + 1] ?? ' ';
    const kind = mark === "'" ? 'single' : 'double';
    const start = open[kind];
    if (start !== undefined && !/[\s([–—-]/.test(before)) {
      replacements.set(start, opening).set(index, closing);
      open[kind] = undefined;
    } else if (/[\s([–—/-]/.test(before) && /\S/.test(after)) {
      open[kind] = index;
    }
  }
  return replacements;
}
