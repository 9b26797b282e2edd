import { getDraftId, getPublishedId } from '@sanity/client/csm';
import { defineField } from 'sanity';
import { sectionRule } from '../validation/sectionRule.ts';

/** The page that this one belongs under in menu and breadcrumbs, without a change of its path. */
export const sectionField = defineField({
  name: 'section',
  title: 'Hører under',
  description:
    'Kun hvis siden skal høre under en anden side, end adressen viser. Så er den side markeret i menuen og står i brødkrummen. Adressen bliver, som den er.',
  type: 'reference',
  to: [{ type: 'page' }],
  group: 'placement',
  options: {
    disableNew: true,
    filter: ({ document }) => {
      const self = getPublishedId(document._id);
      return { filter: '!(_id in $self)', params: { self: [self, getDraftId(self)] } };
    },
  },
  validation: (rule) => rule.custom(sectionRule),
});
