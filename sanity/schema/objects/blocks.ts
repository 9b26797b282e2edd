import { defineArrayMember, defineType } from 'sanity';
import { uniqueHeadings } from '../validation/uniqueHeadings.ts';

const groups = [
  { name: 'text', title: 'Tekst', of: ['richText', 'callout', 'factBox', 'accordion', 'table'] },
  {
    name: 'vaeksthuset',
    title: 'Om Væksthuset',
    of: ['aims', 'timeline', 'standsBehind', 'networkGroupCards'],
  },
  { name: 'media', title: 'Billeder, filer og genveje', of: ['figure', 'downloads', 'linkCards'] },
];

export const blocks = defineType({
  name: 'blocks',
  title: 'Indhold',
  type: 'array',
  options: { insertMenu: { filter: true, groups, showIcons: false } },
  of: groups.flatMap((group) => group.of.map((type) => defineArrayMember({ type }))),
  validation: (rule) => rule.custom(uniqueHeadings).warning(),
});
