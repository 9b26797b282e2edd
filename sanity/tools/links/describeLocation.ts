import type { SchemaType } from 'sanity';
import type { FoundReference } from './findReferences.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Says where in a document a link stands, in the words of its form: »Indhold › Tekst« and what one clicks.
 *
 * @param type the document's type
 * @returns empty for a document that is nothing but a link: a redirect, a short link
 */
export function describeLocation(
  type: SchemaType | undefined,
  document: Fields,
  { path, words }: FoundReference,
): string {
  const [name, inner] = path;
  if (name === 'target' || name === 'address') return '';
  const field = fieldOf(type, name);
  const titles = [field?.title ?? String(name), partOf(field, document[String(name)], inner)];
  const place = titles.filter(Boolean).join(' › ');
  return words ? `${place}, »${shortened(words.trim())}«` : place;
}

/** A block of a list with its heading, or a field within a field; nothing for a list of references. */
function partOf(field: SchemaType | undefined, value: unknown, segment: unknown): string | undefined {
  if (typeof segment === 'string') {
    return segment === 'links' || segment === 'target' ? fieldOf(field, segment)?.title : undefined;
  }
  if (!Array.isArray(value)) return undefined;
  const member = value.find((each) => isFields(each) && each._key === keyOf(segment));
  if (!isFields(member) || member._type === 'block' || member._type === 'reference') return undefined;
  const title = membersOf(field).find(({ name }) => name === member._type)?.title;
  const own = member.heading ?? member.title;
  return typeof own === 'string' && own.trim() ? `${title} »${shortened(own.trim())}«` : title;
}

function fieldOf(type: SchemaType | undefined, name: unknown): SchemaType | undefined {
  const fields = type && 'fields' in type ? type.fields : [];
  return fields.find((field) => field.name === name)?.type;
}

const membersOf = (type: SchemaType | undefined): SchemaType[] => (type && 'of' in type ? type.of : []);

const keyOf = (segment: unknown): unknown => (isFields(segment) ? segment._key : undefined);

/** As much as fits on a line of the list. */
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
