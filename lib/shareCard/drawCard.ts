import { greenhouse } from '#lib/drawings/greenhouse.ts';
import { logo } from '#lib/drawings/logo.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { breakLines } from './breakLines.ts';
import type { ShareCard } from './card.ts';
import type { TextStyle, Typesetter } from './typesetter.ts';

/** The light scheme of app/(site)/site.css. */
const colors = {
  paper: '#faf7f0',
  pane: '#f0f0e3',
  paneDeep: '#e3e8d6',
  forest: '#12402f',
  leaf: '#6a9f45',
  inkSoft: '#4d5850',
};

const margin = 72;
/** The ground that the greenhouse stands on. */
const groundY = 586;
const titleBottom = 508;

/** Title sizes from the largest, with the number of lines that fit below the head of the card. */
const titleSizes = [
  { size: 112, maxLines: 2 },
  { size: 96, maxLines: 3 },
  { size: 84, maxLines: 3 },
  { size: 72, maxLines: 4 },
  { size: 62, maxLines: 4 },
  { size: 52, maxLines: 5 },
];
const titleWidth = 690;
/** A size at which a title is rather broken at its soft hyphens than set smaller. */
const hyphenateFrom = 84;

/** Draws a card as SVG, 1200 × 630, with all text as outlines. */
export function drawCard({ title, trail, siteName }: ShareCard, typesetter: Typesetter): string {
  const isFrontPage = withoutSoftHyphens(title) === siteName;
  const { lines, style, lineHeight } = setTitle(typesetter.settable(title), typesetter);
  const firstBaseline = titleBottom - (lines.length - 1) * lineHeight;
  const titlePaths = lines.map((line, index) =>
    typesetter.outline(line, style, margin - style.size * 0.045, firstBaseline + index * lineHeight),
  );
  const label: TextStyle = { size: 30, weight: 480, tracking: 0.3 };
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" fill="none">',
    `<path d="M0 0h1200v630H0z" fill="${colors.paper}"/>`,
    drawGreenhouse(),
    `<path d="M0 ${groundY}h1200V630H0z" fill="${colors.forest}"/>`,
    drawLogo(),
    isFrontPage ? '' : filled(typesetter.outline(siteName, label, margin + 66, 101), colors.forest),
    filled(
      typesetter.outline(trail.join(' / '), label, margin, firstBaseline - style.size * 0.95 - 14),
      colors.inkSoft,
    ),
    filled(titlePaths.join(''), colors.forest),
    '</svg>',
  ].join('');
}

function setTitle(title: string, typesetter: Typesetter) {
  for (const { size, maxLines } of titleSizes) {
    const style = { size, weight: 400, tracking: -0.018 * size };
    const measure = (text: string) => typesetter.widthOf(text, style);
    for (const hyphenate of size <= hyphenateFrom ? [false, true] : [false]) {
      const lines = breakLines(title, measure, { width: titleWidth, maxLines, hyphenate });
      if (lines) return { lines, style, lineHeight: Math.round(size * 1.08) };
    }
  }
  return setOverlongTitle(title, typesetter);
}

/** A title that fits in no size is cut off; so is a word that is wider than the card. */
function setOverlongTitle(title: string, typesetter: Typesetter) {
  const { size, maxLines } = titleSizes.at(-1) ?? { size: 52, maxLines: 5 };
  const style = { size, weight: 400, tracking: -0.018 * size };
  const measure = (text: string) => typesetter.widthOf(text, style);
  const letters = [...withoutSoftHyphens(title)];
  // Halves what is left out, until as much as possible fits.
  let [low, high] = [1, Math.min(letters.length, 1_000)];
  let lines = ['…'];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const isCut = middle < letters.length;
    const start = `${letters.slice(0, middle).join('').trimEnd()}${isCut ? '…' : ''}`;
    // A soft hyphen after each tenth letter breaks words that are wider than a line.
    const text = start.replace(/[^\s-]{10}(?=[^\s-]{4})/gu, '$&\u00ad');
    const fitting = breakLines(text, measure, { width: titleWidth, maxLines, hyphenate: true });
    if (fitting) {
      lines = fitting;
      low = middle + 1;
    } else high = middle - 1;
  }
  return { lines, style, lineHeight: Math.round(size * 1.08) };
}

const filled = (path: string, color: string): string => (path ? `<path d="${path}" fill="${color}"/>` : '');

function drawLogo(): string {
  return [
    `<g transform="translate(${margin - 6} 56) scale(1.9)" stroke="${colors.forest}">`,
    `<path d="${logo.gable}" stroke-width="1.6" stroke-linejoin="round"/><path d="${logo.panes}"/>`,
    `<path d="${logo.stem}" stroke="${colors.leaf}" stroke-width="1.6" stroke-linecap="round"/>`,
    `<path d="${logo.leaves}" fill="${colors.leaf}" stroke="none"/></g>`,
  ].join('');
}

/** The greenhouse at the right, its far end outside the card. */
function drawGreenhouse(): string {
  return [
    '<g transform="translate(700 92) scale(1.27)">',
    `<path d="${greenhouse.roof}" fill="${colors.paneDeep}" opacity=".7"/>`,
    `<path d="${greenhouse.wall}${greenhouse.gable}" fill="${colors.pane}"/>`,
    `<path d="${greenhouse.beams}" fill="${colors.paper}" opacity=".75"/>`,
    `<g stroke="${colors.leaf}" stroke-width="1.3" stroke-linejoin="round"><path d="${greenhouse.stems}"/>`,
    `<path d="${greenhouse.leaves}" fill="${colors.leaf}" fill-opacity=".28"/></g>`,
    `<path d="${greenhouse.glazing}" stroke="${colors.forest}" stroke-width="1" opacity=".62"/>`,
    `<path d="${greenhouse.frame}" stroke="${colors.forest}" stroke-width="2" stroke-linejoin="round"/></g>`,
  ].join('');
}
