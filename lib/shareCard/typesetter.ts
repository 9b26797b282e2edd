import { Blob, Face, Font, shape, Buffer as TextBuffer, Variation } from 'harfbuzzjs';

/** How text is set: `size` and `tracking` (added after each letter) in pixels, `weight` as in CSS. */
export type TextStyle = { size: number; weight: number; tracking?: number };

/** Measures text, and turns it into outlines, so that an image looks the same where no font is installed. */
export type Typesetter = {
  /**
   * The text as it can be set: a letter that the font lacks loses its accent, another character that it lacks is left
   * out.
   */
  settable(text: string): string;
  /** Width in pixels. */
  widthOf(text: string, style: TextStyle): number;
  /** SVG path data of one line of text that starts at `x`, on the baseline `y`. */
  outline(text: string, style: TextStyle, x: number, y: number): string;
};

type Glyph = { outline: string; x: number };

/** Optical sizes of the font, in pixels of text. */
const opticalSizes = { min: 24, max: 72 };

/**
 * Creates a typesetter for a TrueType font with the axes `wght` and `opsz`. Kerning and ligatures are HarfBuzz's, as in
 * browsers. Text is reduced to what is `settable`.
 *
 * @param data the font file
 */
export function createTypesetter(data: Uint8Array<ArrayBuffer>): Typesetter {
  const face = new Face(new Blob(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength)));
  const unitsPerEm = face.upem;
  const known = new Set(face.collectUnicodes());
  const outlines = new Map<string, string>();

  const isKnown = (letter: string) => known.has(letter.codePointAt(0) ?? 0);
  const settable = (text: string): string =>
    [...text.normalize('NFC')]
      .map((letter) => (isKnown(letter) ? letter : [...letter.normalize('NFD')].filter(isKnown).join('')))
      .join('')
      .replace(/ +/g, ' ');

  function setLine(
    text: string,
    { size, weight, tracking = 0 }: TextStyle,
  ): { glyphs: Glyph[]; width: number } {
    const optical = Math.min(Math.max(size, opticalSizes.min), opticalSizes.max);
    const font = new Font(face);
    font.setVariations([new Variation('wght', weight), new Variation('opsz', optical)]);
    const buffer = new TextBuffer();
    buffer.addText(settable(text));
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    let x = 0;
    const glyphs = buffer.getGlyphInfos().map(({ codepoint: id }, index) => {
      const key = `${id} ${weight} ${optical}`;
      const outline = outlines.get(key) ?? font.glyphToPath(id);
      outlines.set(key, outline);
      const glyph = { outline, x: x + (positions[index]?.xOffset ?? 0) };
      x += (positions[index]?.xAdvance ?? 0) + (tracking / size) * unitsPerEm;
      return glyph;
    });
    return { glyphs, width: (x / unitsPerEm) * size - (glyphs.length > 0 ? tracking : 0) };
  }

  return {
    settable,
    widthOf: (text, style) => setLine(text, style).width,
    outline(text, style, x, y) {
      const scale = style.size / unitsPerEm;
      return setLine(text, style)
        .glyphs.map((glyph) => place(glyph.outline, scale, x + glyph.x * scale, y))
        .join('');
    },
  };
}

/** Scales and moves path data with absolute coordinates; the font's vertical axis points up, SVG's down. */
function place(outline: string, scale: number, x: number, y: number): string {
  return outline.replace(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, dx: string, dy: string) => `${round(x + Number(dx) * scale)},${round(y - Number(dy) * scale)}`,
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
