import { defineArrayMember, defineField } from 'sanity';
import { redirectHost } from '../validation/redirectHost.ts';

/** External hosts that redirects may point to. The list prevents open redirects by anyone with write access. */
export const redirectHostsField = defineField({
  name: 'redirectHosts',
  title: 'Websteder, der må viderestilles til',
  description:
    'Kun navnet, for eksempel »www.kl.dk«. En viderestilling kan ikke føre til andre websteder end dem, der står her.',
  type: 'array',
  of: [
    defineArrayMember({ type: 'string', title: 'Websted', validation: (rule) => rule.custom(redirectHost) }),
  ],
  validation: (rule) => rule.unique().error('Det samme websted står her to gange. Slet det ene.'),
  group: 'content',
});
