import sharp from 'sharp';
import { inputLimit } from './limit.ts';

// Sanity's seven swatches: what each is to look like, as saturation and lightness.
const wanted = {
  vibrant: [1, 0.5],
  lightVibrant: [1, 0.74],
  darkVibrant: [1, 0.26],
  muted: [0.3, 0.5],
  lightMuted: [0.3, 0.74],
  darkMuted: [0.3, 0.26],
} as const;

interface Colour {
  rgb: [number, number, number];
  /** Pixels of that colour. */
  count: number;
}

/** Reads an image's palette: https://www.sanity.io/docs/image-metadata (»Palette«) @throws Error when it is no image. */
export async function readPalette(bytes: Buffer) {
  const small = sharp(bytes, inputLimit).resize(64, 64, { fit: 'inside' }).flatten({ background: '#fff' });
  const { data, info } = await small.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const colours = groupColours(data, info.channels);
  const total = data.length / info.channels;
  const byCount = colours.toSorted((a, b) => b.count - a.count);
  const closest = (saturation: number, lightness: number) =>
    colours.reduce((best, colour) =>
      distance(colour, saturation, lightness) < distance(best, saturation, lightness) ? colour : best,
    );
  const swatches = Object.entries(wanted).map(([name, [s, l]]) => [name, swatch(closest(s, l), total)]);
  const dominant = swatch(byCount[0] as Colour, total);
  return { _type: 'sanity.imagePalette', dominant, ...Object.fromEntries(swatches) };
}

/** Pixels whose colours share the upper four bits of each part are one colour, their average. */
function groupColours(data: Buffer, channels: number): Colour[] {
  const groups = new Map<number, { sum: [number, number, number]; count: number }>();
  for (let at = 0; at < data.length; at += channels) {
    const [r, g, b] = [
      data[at] ?? 0,
      data[at + (channels > 2 ? 1 : 0)] ?? 0,
      data[at + (channels > 2 ? 2 : 0)] ?? 0,
    ];
    const key = ((r >> 4) << 8) | ((g >> 4) << 4) | (b >> 4);
    const group = groups.get(key) ?? { sum: [0, 0, 0], count: 0 };
    group.sum = [group.sum[0] + r, group.sum[1] + g, group.sum[2] + b];
    group.count += 1;
    groups.set(key, group);
  }
  return [...groups.values()].map(({ sum, count }) => ({
    rgb: sum.map((part) => Math.round(part / count)) as Colour['rgb'],
    count,
  }));
}

function distance({ rgb }: Colour, saturation: number, lightness: number): number {
  const [high, low] = [Math.max(...rgb) / 255, Math.min(...rgb) / 255];
  const l = (high + low) / 2;
  const s = high === low ? 0 : (high - low) / (1 - Math.abs(2 * l - 1));
  return 3 * Math.abs(s - saturation) + 6 * Math.abs(l - lightness);
}

function swatch({ rgb: [r, g, b], count }: Colour, total: number) {
  const background = `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  const text = r * 0.299 + g * 0.587 + b * 0.114 > 150 ? '#000' : '#fff';
  const population = Math.round((count / total) * 10_000) / 100;
  return { _type: 'sanity.imagePaletteSwatch', background, foreground: text, title: text, population };
}
