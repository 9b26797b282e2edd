import { defineArrayMember, defineField } from 'sanity';
import { formerHost } from '../validation/redirectHost.ts';

/** Former hosts of the site. A copied link that contains one of them in its path still resolves to the page. */
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
