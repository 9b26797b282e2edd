import { getDraftId, getPublishedId } from '@sanity/client/csm';
import { defineField } from 'sanity';
import { noParentCycle } from '../validation/parentCycle.ts';

/**
 * The parent page. The document's path begins with the path of its parent.
 *
 * @param initialParent id of the default parent for new documents
 */
export function parentField(initialParent?: string) {
  return defineField({
    name: 'parent',
    title: 'Overordnet side',
    description:
      'Siden, som denne ligger under. Adressen begynder med dens. Tom: siden ligger øverst på webstedet.',
    type: 'reference',
    to: [{ type: 'page' }],
    group: 'placement',
    initialValue: initialParent ? { _ref: initialParent } : undefined,
    options: {
      disableNew: true,
      filter: ({ document }) => {
        const self = getPublishedId(document._id);
        return { filter: '!(_id in $self)', params: { self: [self, getDraftId(self)] } };
      },
    },
    validation: (rule) => rule.custom(noParentCycle),
  });
}
