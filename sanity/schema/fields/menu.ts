import { defineArrayMember, defineField } from 'sanity';
import { routedTargets } from '../contentModel.ts';
import { requiredText } from '../validation/requiredText.ts';

const menuLink = defineArrayMember({
  type: 'reference',
  title: 'Side',
  to: routedTargets,
  options: { disableNew: true },
});

/** Description, menu, footer and glossary: the settings that each language has its own of. */
export const localSettings = ({ group, required }: { group?: string; required: boolean }) => {
  const placement = group === undefined ? {} : { group };
  return [
    defineField({
      name: 'description',
      title: 'Beskrivelse af webstedet',
      description: 'En eller to sætninger til søgeresultater og delinger, når en side ikke har sine egne.',
      type: 'text',
      rows: 3,
      ...placement,
      validation: (rule) => (required ? requiredText(rule, 'Skriv en eller to sætninger om webstedet.') : []),
    }),
    defineField({
      name: 'mainMenu',
      title: 'Hovedmenu',
      description: 'Siderne i menuen øverst, i rækkefølge.',
      type: 'array',
      of: [menuLink],
      ...placement,
      validation: (rule) => [
        rule.unique().error('Den samme side står i menuen to gange. Fjern den ene.'),
        rule
          .max(7)
          .warning('Med flere end syv punkter er menuen svær at overskue. Flyt nogle til sidefoden.'),
      ],
    }),
    defineField({
      name: 'footer',
      title: 'Sidefod',
      description: 'Det nederste på alle sider. Hovedmenuen står der også, af sig selv.',
      type: 'object',
      ...placement,
      fields: [
        defineField({
          name: 'text',
          title: 'Tekst',
          description: 'En linje eller to under webstedets navn.',
          type: 'text',
          rows: 3,
        }),
        defineField({
          name: 'links',
          title: 'Links',
          description: 'Siderne under »Om webstedet«, for eksempel privatliv og tilgængelighed.',
          type: 'array',
          of: [menuLink],
          validation: (rule) => rule.unique().error('Den samme side står her to gange. Fjern den ene.'),
        }),
      ],
    }),
    defineField({
      name: 'glossary',
      title: 'Ordforklaringer',
      description:
        'Ord, som ikke alle kender. Bruger en side ordet, står forklaringen i margenen, på telefoner efter teksten.',
      type: 'array',
      of: [defineArrayMember({ type: 'glossaryTerm' })],
      ...placement,
    }),
  ];
};
