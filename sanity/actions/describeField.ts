import type { Path, SchemaType } from 'sanity';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Describes a field with the titles that stand above it in the form, such as »Indhold › Tabel »Tal« › Række«.
 *
 * @param type schema type of the document
 */
export function describeField(type: SchemaType | undefined, document: unknown, path: Path): string {
  const titles: string[] = [];
  let current = type;
  let value = document;
  for (const segment of path) {
    if (typeof segment === 'string') {
      const name = segment;
      current =
        current && 'fields' in current
          ? current.fields.find((field) => field.name === name)?.type
          : undefined;
      value = isFields(value) ? value[name] : undefined;
      // The list of a paragraph's links is no field of the form.
      if (name !== 'markDefs') titles.push(current?.title ?? name);
      continue;
    }
    const member: unknown = Array.isArray(value) ? memberAt(value, segment) : undefined;
    const memberType = isFields(member) ? member._type : undefined;
    current = current && 'of' in current ? current.of.find(({ name }) => name === memberType) : undefined;
    value = member;
    // The paragraphs of a text have no title that an editor knows.
    if (current?.title && memberType !== 'block') titles.push(current.title + headingOf(member));
  }
  return titles.filter((title, index) => title !== titles[index - 1]).join(' › ');
}

const memberAt = (list: unknown[], segment: Path[number]): unknown =>
  typeof segment === 'number'
    ? list[segment]
    : list.find((item) => isFields(item) && isFields(segment) && item._key === segment._key);

/** The heading or title of a member in quotation marks, with a space before. */
function headingOf(member: unknown): string {
  const heading = isFields(member) ? (member.heading ?? member.title) : undefined;
  return typeof heading === 'string' && heading.trim() ? ` »${heading.trim()}«` : '';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
