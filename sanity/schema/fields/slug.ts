import { defineField } from 'sanity';
import { maxSlugLength, slugify } from '#lib/urls/slug.ts';
import { uniqueSlug } from '../validation/uniqueSlug.ts';

/**
 * The last part of a document's address.
 *
 * @param source the field that the address is made from
 */
export function slugField(source: 'title' | 'name') {
  return defineField({
    name: 'slug',
    title: 'Adresse',
    description:
      'Den sidste del af sidens adresse. Tryk på knappen for at danne den. Lad den stå, når siden er offentlig: gamle links bruger den.',
    type: 'slug',
    group: 'content',
    options: {
      source,
      maxLength: maxSlugLength,
      slugify: (text) => slugify(text),
      // Two documents may share a slug below different parents. `uniqueSlug` checks it and names the other document,
      // which this option's message, the same for all, cannot.
      isUnique: () => true,
    },
    // Not `required()`: it would add Sanity's own remark on the `current` within.
    validation: (rule) => rule.custom(uniqueSlug),
  });
}
