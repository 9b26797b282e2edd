import { CogIcon } from '@sanity/icons/Cog';
import { defineArrayMember, defineField, defineType } from 'sanity';
import { routedTargets } from '../contentModel.ts';
import { editorialFields } from '../fields/editorial.ts';
import { formerHostsField } from '../fields/formerHosts.ts';
import { recordGroups } from '../fields/groups.ts';
import { redirectHostsField } from '../fields/redirectHosts.ts';
import { problem } from '../validation/problem.ts';
import { requiredText } from '../validation/requiredText.ts';

const menuLink = defineArrayMember({
  type: 'reference',
  title: 'Side',
  to: routedTargets,
  options: { disableNew: true },
});

export const siteSettings = defineType({
  name: 'siteSettings',
  title: 'Indstillinger',
  type: 'document',
  icon: CogIcon,
  groups: recordGroups,
  fields: [
    defineField({
      name: 'name',
      title: 'Webstedets navn',
      type: 'string',
      group: 'content',
      validation: (rule) => requiredText(rule, 'Skriv webstedets navn.'),
    }),
    defineField({
      name: 'description',
      title: 'Beskrivelse af webstedet',
      description: 'En eller to sætninger til søgeresultater og delinger, når en side ikke har sine egne.',
      type: 'text',
      rows: 3,
      group: 'content',
      validation: (rule) => [
        requiredText(rule, 'Skriv en eller to sætninger om webstedet.'),
        rule.max(155).warning('Søgemaskiner skærer beskrivelsen af efter ca. 155 tegn. Forkort den.'),
      ],
    }),
    defineField({
      name: 'mainMenu',
      title: 'Hovedmenu',
      description: 'Siderne i menuen øverst, i rækkefølge.',
      type: 'array',
      of: [menuLink],
      group: 'content',
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
      type: 'object',
      group: 'content',
      fields: [
        defineField({ name: 'text', title: 'Tekst', type: 'text', rows: 3 }),
        defineField({
          name: 'links',
          title: 'Links',
          type: 'array',
          of: [menuLink],
          validation: (rule) => rule.unique().error('Den samme side står her to gange. Fjern den ene.'),
        }),
      ],
    }),
    defineField({
      name: 'shareImage',
      title: 'Billede ved deling',
      description: 'Vises, når en side uden sit eget billede deles. Bedst i bredformat, 1200 × 630.',
      type: 'image',
      options: { hotspot: true },
      group: 'content',
      fields: [
        defineField({
          name: 'alt',
          title: 'Beskrivelse af billedet',
          type: 'string',
          validation: (rule) =>
            rule.custom((alt, { parent }) =>
              (parent as { asset?: unknown } | undefined)?.asset && !alt?.trim()
                ? problem('Beskriv, hvad billedet viser, for dem der ikke kan se det.')
                : true,
            ),
        }),
      ],
    }),
    defineField({
      name: 'accessibilityStatement',
      title: 'Tilgængelighedserklæring',
      description: 'Siden, hvor erklæringen står.',
      type: 'reference',
      to: [{ type: 'page' }],
      options: { disableNew: true },
      group: 'content',
      validation: (rule) => rule.required().error('Vælg siden med tilgængelighedserklæringen.'),
    }),
    formerHostsField,
    redirectHostsField,
    ...editorialFields,
  ],
  preview: { prepare: () => ({ title: 'Indstillinger' }) },
});
