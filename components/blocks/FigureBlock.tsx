import { Picture } from '#components/images/Picture.tsx';
import type { Figure } from '#lib/content/blocks/figure.ts';
import { textsIn } from '#lib/i18n/texts.ts';
import type { BlockProps } from './blockProps.ts';

export function FigureBlock({ block, language }: BlockProps<Figure>) {
  const credit = block.credit && `${textsIn(language).blocks.credit}: ${block.credit}`;
  const captionParts = [block.caption, credit].filter(Boolean);
  return (
    <figure className="indent">
      <Picture
        image={block.image}
        blurred={block.blurred}
        alt={block.decorative ? '' : (block.alt ?? '')}
        sizes="(min-width: 64rem) 38rem, 100vw"
        className="h-auto w-full"
      />
      {captionParts.length > 0 && (
        <figcaption className="label mt-2 text-ink-soft">{captionParts.join(' · ')}</figcaption>
      )}
    </figure>
  );
}
