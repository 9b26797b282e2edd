import { defineArrayMember, defineType, type SchemaTypeDefinition } from 'sanity';
import { accordion } from '../blocks/accordion.ts';
import { aims } from '../blocks/aims.ts';
import { callout } from '../blocks/callout.ts';
import { downloads } from '../blocks/downloads.ts';
import { factBox } from '../blocks/factBox.ts';
import { figure } from '../blocks/figure.ts';
import { linkCards } from '../blocks/linkCards.ts';
import { networkGroupCards } from '../blocks/networkGroupCards.ts';
import { richText } from '../blocks/richText.ts';
import { standsBehind } from '../blocks/standsBehind.ts';
import { table } from '../blocks/table.ts';
import { timeline } from '../blocks/timeline.ts';
import { uniqueHeadings } from '../validation/uniqueHeadings.ts';

/** The blocks of a page, in the groups and the order of the insert menu. */
const groups: { name: string; title: string; of: SchemaTypeDefinition[] }[] = [
  { name: 'text', title: 'Tekst', of: [richText, callout, factBox, accordion, table] },
  {
    name: 'vaeksthuset',
    title: 'Om Væksthuset',
    of: [aims, timeline, standsBehind, networkGroupCards],
  },
  { name: 'media', title: 'Billeder, filer og genveje', of: [figure, downloads, linkCards] },
];

/** The schema of each block. */
export const blockTypes = groups.flatMap((group) => group.of);

export const blocks = defineType({
  name: 'blocks',
  title: 'Indhold',
  type: 'array',
  options: {
    insertMenu: {
      filter: true,
      groups: groups.map((group) => ({ ...group, of: group.of.map(({ name }) => name) })),
      showIcons: false,
    },
  },
  of: blockTypes.map(({ name }) => defineArrayMember({ type: name })),
  validation: (rule) => rule.custom(uniqueHeadings).warning(),
});
