import { defineArrayMember, defineField } from 'sanity';

/** Addresses that a page had before: they lead to where it is now, wherever it moves. */
export const formerAddressesField = defineField({
  name: 'formerAddresses',
  title: 'Tidligere adresser',
  description:
    'Adresser, som siden har haft før, og som skal føre hertil. Dem, siden har haft her på webstedet, husker det selv.',
  type: 'array',
  of: [defineArrayMember({ type: 'string', title: 'Adresse' })],
  group: 'sharing',
});
