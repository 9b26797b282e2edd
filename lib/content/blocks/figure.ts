import { z } from 'zod';
import { image, imageProjection } from '../fields/image.ts';
import { key, text } from '../fields/text.ts';
import { lenientOptional } from '../lenientZod.ts';

export const figureProjection =
  /* groq */ `_type == "figure" => {"image": image${imageProjection}, alt, decorative, caption, credit,
    "blurred": select(image.asset->metadata.isOpaque => image.asset->metadata.lqip)
  }` as const;

// Sanity's LQIP: about 20 pixels wide, a few hundred bytes. https://www.sanity.io/docs/image-metadata
const dataUrl = z.string().regex(/^data:image\/(?:jpeg|png|webp);base64,[A-Za-z0-9+/]{1,4000}={0,2}$/);

const schema = z
  .object({
    _type: z.literal('figure'),
    _key: key,
    image,
    alt: lenientOptional('alt', text),
    decorative: z.boolean().optional().catch(undefined),
    caption: lenientOptional('caption', text),
    credit: lenientOptional('credit', text),
    /** Placeholder 20 pixels wide, as a data URL. Opaque images only. */
    blurred: lenientOptional('blurred', dataUrl),
  })
  .refine((figure) => figure.decorative || figure.alt, {
    message: 'an image needs an alt text, or must be marked as decorative',
    path: ['alt'],
  });

export type Figure = z.output<typeof schema>;

export const figure = {
  schema,
  hasVisibleContent: () => true,
  searchText: (block: Figure) => [block.alt, block.caption, block.credit],
};
