import type { SchemaType } from 'sanity';
import type { FoundReference } from '#lib/contentRules/document/findReferences.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Describes the location of a link in a document with the field titles of its form and the link text.
 *
 * @param type schema type of the document
 * @returns for example `Indhold › Tekst, »læs mere«`; empty for a redirect or short link, which has only one link
 */
export function describeLocation(
  type: SchemaType | undefined,
  document: Fields,
  { path, words }: Pick<FoundReference, 'path' | 'words'>,
): string {
  const [name, inner] = path;
  if (name === 'target' || name === 'address') return '';
  const field = fieldOf(type, name);
  const titles = [field?.title ?? String(name), innerTitle(field, document[String(name)], inner)];
  const location = titles.filter(Boolean).join(' › ');
  return words ? `${location}, »${truncate(words.trim())}«` : location;
}

/** Title of an array member, with its heading, or of a nested field; `undefined` for a list of references. */
function innerTitle(field: SchemaType | undefined, value: unknown, segment: unknown): string | undefined {
  if (typeof segment === 'string') {
    return segment === 'links' || segment === 'target' ? fieldOf(field, segment)?.title : undefined;
  }
  if (!Array.isArray(value)) return undefined;
  const member = value.find((item) => isFields(item) && item._key === keyOf(segment));
  if (!isFields(member) || member._type === 'block' || member._type === 'reference') return undefined;
  const title = membersOf(field).find(({ name }) => name === member._type)?.title;
  const heading = member.heading ?? member.title;
  return typeof heading === 'string' && heading.trim() ? `${title} »${truncate(heading.trim())}«` : title;
}

function fieldOf(type: SchemaType | undefined, name: unknown): SchemaType | undefined {
  const fields = type && 'fields' in type ? type.fields : [];
  return fields.find((field) => field.name === name)?.type;
}

const membersOf = (type: SchemaType | undefined): SchemaType[] => (type && 'of' in type ? type.of : []);

const keyOf = (segment: unknown): unknown => (isFields(segment) ? segment._key : undefined);

/** Truncates to one line of the list: 60 characters. */
const truncate = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
