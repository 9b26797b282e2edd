import { defineArrayMember, defineField } from 'sanity';
import { FormerAddressesInput } from '../inputs/FormerAddressesInput.ts';
import { formerAddresses, formerAddressesWarning } from '../validation/formerAddress.ts';

/** Former addresses of a page, entered by editors. They redirect to its current path, even if it moves again. */
export const formerAddressesField = defineField({
  name: 'formerAddresses',
  title: 'Tidligere adresser',
  description:
    'Webstedet husker selv de adresser, siden har haft her. Tilføj dem fra det gamle websted, og andre, der skal føre hertil.',
  type: 'array',
  of: [defineArrayMember({ type: 'string', title: 'Adresse' })],
  group: 'placement',
  components: { input: FormerAddressesInput },
  validation: (rule) => [rule.custom(formerAddresses), rule.custom(formerAddressesWarning).warning()],
});
