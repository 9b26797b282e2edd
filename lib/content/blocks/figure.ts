import { z } from 'zod';
import { image, imageProjection } from '../image.ts';
import { optional } from '../lenient.ts';
import { key, text } from '../text.ts';

export const figureProjection =
  /* groq */ `_type == "figure" => {"image": image${imageProjection}, alt, decorative, caption, credit}` as const;

export const figure = z
  .object({
    _type: z.literal('figure'),
    _key: key,
    image,
    alt: optional('alt', text),
    decorative: z.boolean().optional().catch(undefined),
    caption: optional('caption', text),
    credit: optional('credit', text),
  })
  .refine((figure) => figure.decorative || figure.alt, {
    message: 'a picture needs an alt text, or the mark that it is decorative',
    path: ['alt'],
  });

export type Figure = z.output<typeof figure>;
