import { plainTextOf } from '#lib/urls/headings/linkableHeadings.ts';

/**
 * Creates the preview of a block: its first words as title, the block type as subtitle.
 *
 * @param kind Danish title of the block type
 * @param field field with the most descriptive text: a string or Portable Text
 */
export function blockPreview(kind: string, field: string) {
  return {
    select: { content: field },
    prepare: ({ content }: { content?: unknown }) => {
      const words = firstWords(content);
      return words === '' ? { title: kind } : { title: words, subtitle: kind };
    },
  };
}

function firstWords(value: unknown): string {
  const text = Array.isArray(value) ? (value.map(plainTextOf).find((words) => words !== '') ?? '') : value;
  return typeof text === 'string' ? text.trim().slice(0, 120) : '';
}
