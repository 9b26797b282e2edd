import { tidyRuns } from './cleanText.ts';
import { findListLines } from './listLines.ts';
import { type PastedItem, type PastedParagraph, type Run, textOf } from './pastedText.ts';

/**
 * Makes lists of paragraphs and lines that begin with a bullet or that count, as people type them in mail. A single dash
 * may begin an utterance: it needs a neighbour.
 */
export function withTypedLists(items: readonly PastedItem[]): PastedItem[] {
  const result: PastedItem[] = [];
  let plain: PastedParagraph[] = [];
  const finish = (): void => {
    result.push(...convert(plain));
    plain = [];
  };
  for (const item of items) {
    if (isPlain(item)) {
      plain.push(...(hasListLines(item) ? splitLines(item) : [item]));
    } else {
      finish();
      result.push(item);
    }
  }
  finish();
  return result;
}

const isPlain = (item: PastedItem): item is PastedParagraph =>
  item.type === 'paragraph' && item.heading === undefined && !item.list && item.style === 'normal';

const hasListLines = (paragraph: PastedParagraph): boolean =>
  findListLines(textOf(paragraph).split('\n')).size >= 2;

function convert(paragraphs: readonly PastedParagraph[]): PastedParagraph[] {
  const found = findListLines(paragraphs.map(textOf));
  return paragraphs.map((paragraph, index) => {
    const line = found.get(index);
    const isAlone = !found.has(index - 1) && !found.has(index + 1);
    if (!line || (isAlone && !/^[•·▪◦‣\uf0b7]/.test(textOf(paragraph)))) return paragraph;
    return {
      ...paragraph,
      list: { kind: line.kind, level: 1 },
      runs: withoutStart(paragraph.runs, line.mark),
    };
  });
}

function splitLines(paragraph: PastedParagraph): PastedParagraph[] {
  const lines: Run[][] = [[]];
  for (const run of paragraph.runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines.map((runs) => ({ ...paragraph, runs: tidyRuns(runs) })).filter(({ runs }) => runs.length > 0);
}

function withoutStart(runs: readonly Run[], length: number): Run[] {
  let left = length;
  const rest = runs.map((run) => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return { ...run, text: run.text.slice(cut) };
  });
  return tidyRuns(rest);
}
