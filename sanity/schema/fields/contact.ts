import { defineField } from 'sanity';

/** The contact person of a network group. */
export const contactField = defineField({
  name: 'contact',
  title: 'Kontakt',
  description: 'Den, man skriver til om gruppen. Kun oplysninger, som personen har sagt ja til at få vist.',
  type: 'object',
  options: { collapsible: true, columns: 2 },
  group: 'content',
  fields: [
    defineField({ name: 'name', title: 'Navn', type: 'string' }),
    defineField({ name: 'position', title: 'Stilling', type: 'string' }),
    defineField({
      name: 'email',
      title: 'Mail',
      description: 'Skriv den som navn@eksempel.dk. På siden bliver den et link.',
      type: 'email',
      validation: (rule) => rule.error('Mailadressen er ikke hel. Skriv den som navn@eksempel.dk'),
    }),
    defineField({
      name: 'telephone',
      title: 'Telefon',
      description: 'For eksempel 12 34 56 78.',
      type: 'string',
      validation: (rule) =>
        rule
          .regex(/^\+?[\d ]{6,20}$/)
          .error(
            'Skriv telefonnummeret med tal og mellemrum, for eksempel 12 34 56 78 eller +45 12 34 56 78.',
          ),
    }),
  ],
});
