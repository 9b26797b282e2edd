import { defineField } from 'sanity';

const emailField = defineField({
  name: 'email',
  title: 'Mail',
  description: 'Skriv den som navn@eksempel.dk. På siden bliver den et link.',
  type: 'email',
  validation: (rule) => rule.error('Mailadressen er ikke hel. Skriv den som navn@eksempel.dk'),
});

/** Whom to contact. */
export const contactField = (description: string, group: string) =>
  defineField({
    name: 'contact',
    title: 'Kontakt',
    description,
    type: 'object',
    options: { collapsible: true, columns: 2 },
    group,
    fields: [
      defineField({ name: 'name', title: 'Navn', type: 'string' }),
      defineField({ name: 'position', title: 'Stilling', type: 'string' }),
      emailField,
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

/** The data controller. */
export const publisherField = (group: string) =>
  defineField({
    name: 'publisher',
    title: 'Dataansvarlig',
    description:
      'Den, der har ansvaret for personoplysninger på webstedet. Står på siden om privatliv. Tom: siden siger, at det ikke er oplyst endnu.',
    type: 'object',
    options: { collapsible: true },
    group,
    fields: [
      defineField({ name: 'name', title: 'Navn', type: 'string' }),
      defineField({ name: 'address', title: 'Postadresse', type: 'text', rows: 3 }),
      emailField,
    ],
  });
