import { defineField } from 'sanity';
import { maxSlugLength, slugify } from '#lib/urls/slug.ts';
import { uniqueSlug } from '../validation/uniqueSlug.ts';

/**
 * The last segment of a document's path.
 *
 * @param source the field from which the slug is generated
 */
export function slugField(source: 'title' | 'name') {
  return defineField({
    name: 'slug',
    title: 'Adresse',
    description:
      'Den sidste del af sidens adresse. Den dannes af titlen, indtil siden er udgivet. Lad den stå derefter: gamle links bruger den.',
    type: 'slug',
    group: 'placement',
    options: {
      source,
      maxLength: maxSlugLength,
      slugify: (text) => slugify(text),
      // Documents with different parents may share a slug. `uniqueSlug` checks this and names the conflicting document;
      // this option has only one fixed message.
      isUnique: () => true,
    },
    // Not `required()`: it would add Sanity's own error for `current`.
    validation: (rule) => rule.custom(uniqueSlug),
  });
}
