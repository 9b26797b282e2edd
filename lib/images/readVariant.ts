import { type Format, formats, shareSize, widths } from './mediaPath.ts';

const file = /^[a-f0-9]{40}-\d{1,5}x\d{1,5}\.(?:jpg|jpeg|png|webp|avif|gif|tif|svg)$/;
const number = '(0|[1-9]\\d{0,4})';
const variant = new RegExp(
  `^(?:${number}-${number}-${number}-${number}-)?([1-9]\\d{2,3}|deling)\\.([a-z]{3,4})$`,
);

/** A picture that was asked for: `search` is for the image API, `crop` is its `left,top,width,height` in pixels. */
export type Variant = { file: string; search: string; crop: string | undefined };

/**
 * Reads what `mediaPath` wrote, and nothing else.
 *
 * @returns the file and the parameters of the image API (https://www.sanity.io/docs/apis-and-sdks/image-urls),
 *   or `undefined` when the address is not one of ours
 */
export function readVariant(name: string, wanted: string): Variant | undefined {
  const match = variant.exec(wanted);
  if (!file.test(name) || !match) return undefined;
  const [, left, top, w, h, size = '', format = ''] = match;
  if (!isFormat(format)) return undefined;
  const search = new URLSearchParams();
  if (left !== undefined) {
    if (Number(w) < 1 || Number(h) < 1) return undefined;
    search.set('rect', [left, top, w, h].join(','));
  }
  if (size === 'deling') {
    search.set('w', String(shareSize.width));
    search.set('h', String(shareSize.height));
    search.set('fit', 'crop');
  } else {
    if (!(widths as readonly number[]).includes(Number(size))) return undefined;
    search.set('w', size);
    search.set('fit', 'max');
  }
  search.set('fm', format);
  search.set('q', format === 'avif' ? '60' : '78');
  return { file: name, search: search.toString(), crop: search.get('rect') ?? undefined };
}

const isFormat = (format: string): format is Format => (formats as readonly string[]).includes(format);
