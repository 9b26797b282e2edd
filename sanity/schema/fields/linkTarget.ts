import { defineField, type ReferenceDefinition } from 'sanity';
import { linkTargets } from '../addressed.ts';

/**
 * The page that a redirect or a short link leads to. Weak: a page may be deleted though a link leads to it; the link then
 * waits for another target.
 */
export function linkTargetField(
  description: string,
  validation: NonNullable<ReferenceDefinition['validation']>,
) {
  return defineField({
    name: 'target',
    title: 'Side',
    description,
    type: 'reference',
    to: linkTargets,
    weak: true,
    options: { disableNew: true },
    validation,
  });
}
