import { Picture } from '#components/images/Picture.tsx';
import type { Figure } from '#lib/content/blocks/figure.ts';
import type { BlockProps } from './blockProps.ts';

export function FigureBlock({ block }: BlockProps<Figure>) {
  const captionParts = [block.caption, block.credit && `Foto/illustration: ${block.credit}`].filter(Boolean);
  return (
    <figure className="max-w-[52rem]">
      <Picture
        image={block.image}
        blurred={block.blurred}
        alt={block.decorative ? '' : (block.alt ?? '')}
        sizes="(min-width: 64rem) 52rem, 100vw"
        className="h-auto w-full"
      />
      {captionParts.length > 0 && (
        <figcaption className="label mt-2 text-ink-soft">{captionParts.join(' · ')}</figcaption>
      )}
    </figure>
  );
}
