import { type ConditionalPropertyCallback, defineField, type ReferenceDefinition } from 'sanity';
import { linkTargets } from '../contentModel.ts';

/**
 * The target page of a redirect or short link. The reference is weak, so that the page can be deleted. The link then
 * needs another target.
 *
 * @param description help text for editors, in Danish
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

/** Hides an empty field if the redirect is marked as gone. A value stays visible, because the editor must remove it. */
export const hiddenWhenGone: ConditionalPropertyCallback = ({ document, value }) =>
  document?.gone === true && !value;
