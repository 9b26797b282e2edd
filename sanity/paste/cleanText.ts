import type { Run } from './pastedText.ts';

/** Invisible characters, except tabs, line breaks, and the joiners that hold an emoji together. */
const invisible = /(?<!\p{Extended_Pictographic}\uFE0F?)\u200d|(?![\t\n\u200d])[\p{Cc}\p{Cf}]/gu;

/** A no-break space stays after a number or a paragraph sign; editors type it nowhere else on purpose. */
const strayNoBreakSpace = /(?<![\d§])\u00a0/g;

/**
 * Removes soft hyphens and other invisible characters, makes characters whole (»å« as one, not as »a« and a ring), and
 * replaces no-break spaces that only a word processor meant.
 */
export function cleanCharacters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(invisible, '')
    .replace(strayNoBreakSpace, ' ');
}

/** Collapses white space inside a paragraph, removes it at its edges and around line breaks. Line breaks stay. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  for (const run of runs) {
    const before = tidy.at(-1);
    const joined = run.text.replace(/[^\S\n\u00a0]+/g, ' ').replace(/ *\n */g, '\n');
    const ends = before === undefined ? '\n' : before.text.slice(-1);
    const text = ends === ' ' || ends === '\n' ? joined.replace(/^ +/, '') : joined;
    if (before && text.startsWith('\n')) before.text = before.text.replace(/ +$/, '');
    if (text === '') continue;
    // A space has no look of its own.
    const look = text.trim() === '' ? { text } : { ...run, text };
    if (before && sameLook(before, look)) before.text += text;
    else tidy.push(look);
  }
  trimStart(tidy);
  trimEnd(tidy);
  return tidy;
}

const sameLook = (a: Run, b: Run): boolean =>
  !!a.strong === !!b.strong && !!a.em === !!b.em && a.href === b.href && !!a.code === !!b.code;

function trimStart(runs: Run[]): void {
  for (let first = runs[0]; first; first = runs[0]) {
    first.text = first.text.trimStart();
    if (first.text !== '') return;
    runs.shift();
  }
}

function trimEnd(runs: Run[]): void {
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') return;
    runs.pop();
  }
}
