import { defineArrayMember, defineField } from 'sanity';
import { formerHost } from '../validation/redirectHost.ts';

/** Hosts that the site was at before: links that were copied with one of them in the address lead to its pages. */
export const formerHostsField = defineField({
  name: 'formerHosts',
  title: 'Webstedets tidligere domæner',
  description:
    'Kun navnet, for eksempel »www.gammelt-navn.dk«. Gamle links, der er kopieret med domænet i adressen, fører så til siderne her.',
  type: 'array',
  of: [defineArrayMember({ type: 'string', title: 'Domæne', validation: (rule) => rule.custom(formerHost) })],
  validation: (rule) => rule.unique().error('Det samme domæne står her to gange. Slet det ene.'),
  group: 'content',
});
