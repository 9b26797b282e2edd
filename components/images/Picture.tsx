import type { Image } from '#lib/content/fields/image.ts';
import { drawingPath, mayMove, mediaPath, widthsFor } from '#lib/images/mediaPath.ts';

type Props = {
  image: Image;
  /** Empty for a decorative image. */
  alt: string;
  /** Display width, in the format of the `sizes` attribute. */
  sizes: string;
  className?: string;
  /** Placeholder about 20 pixels wide, as a data URL; shown until the image is loaded. */
  blurred?: string | undefined;
  /** True for an image at the top of the page; all others but drawings are loaded lazily. */
  priority?: boolean;
};

/**
 * A drawing as it is; any other image responsive, in AVIF, WebP and JPEG. Its size is reserved while it loads, to avoid
 * layout shifts. An image that may be animated moves only in WebP: AVIF, which shows its first frame, is for visitors who
 * prefer less motion.
 */
export function Picture({ image, alt, sizes, className, blurred, priority = false }: Props) {
  const drawing = drawingPath(image);
  const widths = widthsFor(image);
  const srcSet = (format: 'avif' | 'webp') =>
    widths.map((width) => `${mediaPath(image, width, format)} ${width}w`).join(', ');
  const fallbackWidth = widths.find((width) => width >= 800) ?? widths.at(-1) ?? 320;
  // The placeholder shows the whole image, so it is not used for a cropped one; and a drawing may be transparent.
  const placeholderClass =
    blurred && !image.rect && !drawing ? `place-${image.file.slice(0, 12)}` : undefined;
  return (
    <picture>
      {placeholderClass && (
        // A `style` element, because the Content-Security-Policy allows it by hash but blocks `style` attributes.
        <style
          href={placeholderClass}
          precedence="place"
        >{`@media screen{.${placeholderClass}{background:url(${blurred}) center/cover}}`}</style>
      )}
      {!drawing && (
        <>
          <source
            type="image/avif"
            srcSet={srcSet('avif')}
            sizes={sizes}
            media={mayMove(image) ? '(prefers-reduced-motion: reduce)' : undefined}
          />
          <source type="image/webp" srcSet={srcSet('webp')} sizes={sizes} />
        </>
      )}
      <img
        src={drawing ?? mediaPath(image, fallbackWidth, 'jpg')}
        alt={alt}
        width={image.width}
        height={image.height}
        // A drawing is small. A lazy image may be missing when the page is printed before it was in view.
        loading={priority || drawing ? 'eager' : 'lazy'}
        decoding="async"
        className={[className, placeholderClass].filter(Boolean).join(' ')}
      />
    </picture>
  );
}
