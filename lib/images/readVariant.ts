import { drawingVariant, type Format, formats, widths } from './mediaPath.ts';
import { shareSize } from './shareRect.ts';

const file = /^[a-f0-9]{40}-\d{1,5}x\d{1,5}\.(?:jpg|jpeg|png|webp|avif|gif|tif|svg)$/;
const number = '(0|[1-9]\\d{0,4})';
const variant = new RegExp(
  `^(?:${number}-${number}-${number}-${number}-)?([1-9]\\d{2,3}|deling)\\.([a-z]{3,4})$`,
);

/** A requested image: `search` is the query of the image API, empty for the original of a drawing; `crop` is `left,top,width,height` in pixels. */
export type Variant = { file: string; search: string; crop: string | undefined };

/**
 * Parses the last two segments of a path that `mediaPath` generated.
 *
 * @param name file name of the image
 * @param requested crop, width and format, as in `320.avif`
 * @returns the file and the parameters of the image API (https://www.sanity.io/docs/apis-and-sdks/image-urls),
 *   or `undefined` if `mediaPath` cannot have generated the path
 */
export function readVariant(name: string, requested: string): Variant | undefined {
  if (!file.test(name)) return undefined;
  if (requested === drawingVariant)
    return name.endsWith('.svg') ? { file: name, search: '', crop: undefined } : undefined;
  const match = variant.exec(requested);
  if (!match) return undefined;
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
