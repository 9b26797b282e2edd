/** Splits a text where a line may end: after a space, a hyphen or a dash, and at the soft hyphens that editors put in headings. */
type Piece = { text: string; end: 'space' | 'hyphen' | 'softHyphen' };

type Measure = (text: string) => number;

/**
 * Breaks a title into lines of similar length, as `text-wrap: balance` does. Soft hyphens are used only if the title does
 * not fit without.
 *
 * @param measure returns the width of a text
 * @returns the lines without soft hyphens; `undefined` if the title takes more than `maxLines`
 */
export function breakLines(
  title: string,
  measure: Measure,
  { width, maxLines, hyphenate }: { width: number; maxLines: number; hyphenate: boolean },
): string[] | undefined {
  const pieces = splitPieces(hyphenate ? title : title.replaceAll('\u00ad', ''));
  const lines = fill(pieces, measure, width);
  if (lines === undefined || lines.length > maxLines) return undefined;
  return balance(pieces, measure, width, lines);
}

function splitPieces(title: string): Piece[] {
  const words = title.trim().match(/[^\s\u00ad‐–—-]*(?:[ \t\n]+|\u00ad|[‐–—-]+\s*|$)/g) ?? [];
  return words.flatMap((word): Piece[] => {
    if (word === '') return [];
    if (word.endsWith('\u00ad')) return [{ text: word.slice(0, -1), end: 'softHyphen' }];
    return [{ text: word.replace(/\s+/g, ' '), end: /\s$/.test(word) ? 'space' : 'hyphen' }];
  });
}

/** Fills lines from the first word on; `undefined` if a piece is wider than a line. */
function fill(pieces: readonly Piece[], measure: Measure, width: number): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  let pending: Piece['end'] = 'space';
  for (const { text, end } of pieces) {
    const shown = (value: string) => (end === 'softHyphen' ? `${value}-` : value.trimEnd());
    if (measure(shown(line + text)) <= width) line += text;
    else if (line === '' || measure(shown(text)) > width) return undefined;
    else {
      lines.push(pending === 'softHyphen' ? `${line}-` : line.trimEnd());
      line = text;
    }
    pending = end;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** Narrows the lines as far as their number stays the same. */
function balance(pieces: readonly Piece[], measure: Measure, width: number, filled: string[]): string[] {
  let best = filled;
  let [low, high] = [width / 2, width];
  while (high - low > 2) {
    const middle = (low + high) / 2;
    const lines = fill(pieces, measure, middle);
    if (lines?.length === filled.length) {
      best = lines;
      high = middle;
    } else low = middle;
  }
  return best;
}
