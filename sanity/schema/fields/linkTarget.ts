import { type ConditionalPropertyCallback, defineField, type ReferenceDefinition } from 'sanity';
import { linkTargets } from '../contentModel.ts';

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
    hidden: hiddenWhenGone,
    validation,
  });
}

/** A redirect that says »gone« leads nowhere. What was written before it said so is shown: it must be taken out. */
export const hiddenWhenGone: ConditionalPropertyCallback = ({ document, value }) =>
  document?.gone === true && !value;
