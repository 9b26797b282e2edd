import type { Image } from '#lib/content/fields/image.ts';
import { mediaPath, widthsFor } from '#lib/images/mediaPath.ts';

type Props = {
  image: Image;
  /** Empty when the picture is decorative. */
  alt: string;
  /** How wide it is shown, as the `sizes` attribute takes it. */
  sizes: string;
  className?: string;
  /** The picture at some 20 pixels, as a data URL: it stands in the place until the picture has come. */
  blurred?: string | undefined;
  /** True for a picture at the top of the page: everything else is fetched when it comes near. */
  priority?: boolean;
};

/** A picture in modern formats and fitting sizes, with its place kept while it loads. */
export function Picture({ image, alt, sizes, className, blurred, priority = false }: Props) {
  const widths = widthsFor(image);
  const set = (format: 'avif' | 'webp') =>
    widths.map((width) => `${mediaPath(image, width, format)} ${width}w`).join(', ');
  const middle = widths.find((width) => width >= 800) ?? widths.at(-1) ?? 320;
  // Of the whole picture, so not for a part of it.
  const place = blurred && !image.rect ? `place-${image.file.slice(0, 12)}` : undefined;
  return (
    <picture>
      {place && (
        // A style of the page, which the policy knows by its hash; an attribute it would refuse.
        <style
          href={place}
          precedence="place"
        >{`@media screen{.${place}{background:url(${blurred}) center/cover}}`}</style>
      )}
      <source type="image/avif" srcSet={set('avif')} sizes={sizes} />
      <source type="image/webp" srcSet={set('webp')} sizes={sizes} />
      <img
        src={mediaPath(image, middle, 'jpg')}
        alt={alt}
        width={image.width}
        height={image.height}
        loading={priority ? 'eager' : 'lazy'}
        decoding="async"
        className={[className, place].filter(Boolean).join(' ')}
      />
    </picture>
  );
}
