import { plainTextOf } from '#lib/urls/headings/linkableHeadings.ts';

/**
 * The preview of a block in the list of blocks: its heading or first words above, what kind of block it is below.
 *
 * @param kind the block type's Danish title
 * @param field the field that tells most about the block: a text, or a Portable Text
 */
export function blockPreview(kind: string, field: string) {
  return {
    select: { telling: field },
    prepare: ({ telling }: { telling?: unknown }) => {
      const words = firstWords(telling);
      return words === '' ? { title: kind } : { title: words, subtitle: kind };
    },
  };
}

function firstWords(value: unknown): string {
  const text = Array.isArray(value) ? (value.map(plainTextOf).find((words) => words !== '') ?? '') : value;
  return typeof text === 'string' ? text.trim().slice(0, 120) : '';
}
