import { z } from 'zod';
import { lenientOptional } from '../lenientZod.ts';
import { text } from './text.ts';

/** Projection of whom to contact. */
export const contactProjection = /* groq */ `contact{name, position, email, telephone}` as const;

const email = lenientOptional('email', text.pipe(z.email()));

/** Whom to contact. Every part is optional. */
export const contact = z.object({
  name: lenientOptional('name', text),
  position: lenientOptional('position', text),
  email,
  telephone: lenientOptional(
    'telephone',
    text.pipe(z.string().regex(/^\+?(?:\d ?){5,14}\d$/, 'not a telephone number')),
  ),
});

export type Contact = z.output<typeof contact>;

/** Projection of who answers for personal data. */
export const publisherProjection = /* groq */ `publisher{name, address, email}` as const;

/** The data controller: nothing without a name. */
export const publisher = z.object({ name: text, address: lenientOptional('address', text), email });

export type Publisher = z.output<typeof publisher>;

/** Schema for whom to contact; `undefined` without any details. */
export const optionalContact = lenientOptional('contact', contact).transform((fields) =>
  fields && Object.values(fields).some((value) => value !== undefined) ? fields : undefined,
);
