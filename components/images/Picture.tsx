import type { Image } from '#lib/content/image.ts';
import { mediaPath, widthsFor } from '#lib/images/mediaPath.ts';

type Props = {
  image: Image;
  /** Empty when the picture is decorative. */
  alt: string;
  /** How wide it is shown, as the `sizes` attribute takes it. */
  sizes: string;
  className?: string;
  /** True for a picture at the top of the page: everything else is fetched when it comes near. */
  first?: boolean;
};

/** A picture in modern formats and fitting sizes, with its place kept while it loads. */
export function Picture({ image, alt, sizes, className, first = false }: Props) {
  const widths = widthsFor(image);
  const set = (format: 'avif' | 'webp') =>
    widths.map((width) => `${mediaPath(image, width, format)} ${width}w`).join(', ');
  const middle = widths.find((width) => width >= 800) ?? widths.at(-1) ?? 320;
  return (
    <picture>
      <source type="image/avif" srcSet={set('avif')} sizes={sizes} />
      <source type="image/webp" srcSet={set('webp')} sizes={sizes} />
      <img
        src={mediaPath(image, middle, 'jpg')}
        alt={alt}
        width={image.width}
        height={image.height}
        loading={first ? 'eager' : 'lazy'}
        decoding="async"
        className={className}
      />
    </picture>
  );
}
