import { z } from 'zod';
import { lenientOptional } from '../lenientZod.ts';
import { image, imageProjection } from './image.ts';
import { text } from './text.ts';

/** Projection of the fields for search engines and social media. */
export const seoProjection =
  /* groq */ `seo{title, description, "shareImage": shareImage${imageProjection}, "shareImageAlt": shareImage.alt, noIndex}` as const;

const fields = z.object({
  title: lenientOptional('title', text),
  description: lenientOptional('description', text),
  shareImage: lenientOptional('shareImage', image),
  shareImageAlt: lenientOptional('shareImageAlt', text),
  noIndex: z.boolean().optional().catch(undefined),
});

export type Seo = z.output<typeof fields>;

/** Schema for the fields for search engines and social media. All of them are optional. */
export const seo = lenientOptional('seo', fields);
