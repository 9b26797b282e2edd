import { defineArrayMember, defineType } from 'sanity';
import { headingLevel, plainTextOf } from '#lib/urls/headings/linkableHeadings.ts';
import { lazyComponent } from '../inputs/lazyComponent.ts';
import { problem } from '../validation/problem.ts';

export const portableText = defineType({
  name: 'portableText',
  title: 'Tekst',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      title: 'Afsnit',
      styles: [
        { title: 'Brødtekst', value: 'normal' },
        { title: 'Overskrift', value: 'h2' },
        { title: 'Underoverskrift', value: 'h3' },
        { title: 'Mindste overskrift', value: 'h4' },
        { title: 'Citat', value: 'blockquote' },
      ],
      lists: [
        { title: 'Punktliste', value: 'bullet' },
        { title: 'Nummereret liste', value: 'number' },
      ],
      marks: {
        decorators: [
          { title: 'Fed', value: 'strong' },
          { title: 'Kursiv', value: 'em' },
        ],
        annotations: [{ type: 'internalLink' }, { type: 'link' }],
      },
      validation: (rule) =>
        rule.custom((block) =>
          headingLevel(block) !== undefined && plainTextOf(block) === ''
            ? problem('Overskriften er tom. Skriv den, eller gør linjen til brødtekst.')
            : true,
        ),
    }),
  ],
  components: {
    input: lazyComponent(() => import('#sanity/paste/editor/PasteInput.tsx')),
    portableText: { plugins: lazyComponent(() => import('#sanity/paste/editor/PastePlugin.tsx')) },
  },
});
