import type { ExprNode } from 'groq-js';
import type { LakeDocument } from '../store/document.ts';

// Where each text of an answer comes from, for click-to-edit: https://www.sanity.io/docs/content-source-maps
//
// groq-js copies no value it only passes on, so objects are known again by identity. For texts each projection is given
// hidden fields: the object it projects, and for every `name: base.field` the base. What is computed has no source.

type Node = { type: string; [field: string]: unknown };
type Fields = Record<string, unknown>;

const self = '\u0000self';
const baseOf = (name: string, index: number) => `\u0000${index}:${name}`;
const isHidden = (key: string) => key.startsWith('\u0000');

export interface ContentSourceMap {
  documents: { _id: string; _type: string }[];
  paths: string[];
  mappings: Record<
    string,
    { type: 'value'; source: { type: 'documentValue'; document: number; path: number } }
  >;
}

/** Copies a tree with the hidden fields that `takeSourceMap` reads. */
export function instrument(tree: ExprNode): ExprNode {
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy);
    if (typeof value !== 'object' || value === null) return value;
    const node = value as Node;
    if (node.type === 'Value') return node;
    const copied = Object.fromEntries(Object.entries(node).map(([key, child]) => [key, copy(child)])) as Node;
    if (node.type !== 'Object') return copied;
    const attributes = copied.attributes as Node[];
    return {
      ...copied,
      attributes: [...attributes, hidden(self, { type: 'This' }), ...attributes.flatMap(bases)],
    };
  };
  return copy(tree) as ExprNode;
}

const hidden = (name: string, value: Node): Node => ({ type: 'ObjectAttributeValue', name, value });

function bases({ type, name, value }: Node): Node[] {
  if (type !== 'ObjectAttributeValue') return [];
  return fieldsOf(value as Node).map(({ base, name: field }, index) =>
    // The field's name goes with its base, for it need not be the name it gets.
    hidden(baseOf(String(name), index), {
      type: 'Object',
      attributes: [
        hidden('base', (base as Node) ?? { type: 'This' }),
        hidden('field', { type: 'Value', value: field } as Node),
      ],
    }),
  );
}

/** `a.b`, or the `a.b` and `c` of `coalesce(a.b, c)`. */
function fieldsOf(node: Node): Node[] {
  if (node.type === 'AccessAttribute') return [node];
  const isCoalesce = node.type === 'FuncCall' && node.name === 'coalesce';
  return isCoalesce ? (node.args as Node[]).filter(({ type }) => type === 'AccessAttribute') : [];
}

/**
 * Takes the hidden fields out of an answer, and makes its source map of them.
 * @param seen the documents the query has looked at.
 * @param keyed name array elements by their `_key` instead of their place.
 */
export function takeSourceMap(
  answer: unknown,
  seen: Iterable<LakeDocument>,
  keyed: boolean,
): { result: unknown; map: ContentSourceMap } {
  const map: ContentSourceMap = { documents: [], paths: [], mappings: {} };
  const sources = new Map<object, { document: LakeDocument; path: string }>();
  for (const document of seen) indexObjects(document, document, '$', keyed, sources);
  const documents = new Map<LakeDocument, number>();
  const paths = new Map<string, number>();

  function add(at: string, value: unknown, document: LakeDocument, path: string): void {
    if (typeof value === 'string') {
      const place = documents.get(document) ?? map.documents.push(identityOf(document)) - 1;
      documents.set(document, place);
      const index = paths.get(path) ?? map.paths.push(path) - 1;
      paths.set(path, index);
      map.mappings[at] = { type: 'value', source: { type: 'documentValue', document: place, path: index } };
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        add(at + step(value, key, false), child, document, path + step(value, key, keyed));
      }
    }
  }

  function take(value: unknown, at: string): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const source = sources.get(value);
    if (source) {
      add(at, value, source.document, source.path);
      return value;
    }
    if (Array.isArray(value)) return value.map((item, index) => take(item, `${at}[${index}]`));
    const fields = value as Fields;
    const entries = Object.entries(fields).filter(([key]) => !isHidden(key));
    return Object.fromEntries(
      entries.map(([key, child]) => {
        const inside = at + step(value, key, false);
        if (typeof child !== 'string') return [key, take(child, inside)];
        const from = sourceOf(fields, key, child);
        if (from) add(inside, child, from.document, from.path + step({}, from.field, false));
        return [key, child];
      }),
    );
  }

  /** The object, and its field, that a text of a projection was read from. */
  function sourceOf(projected: Fields, key: string, text: string) {
    const candidates = [];
    for (let index = 0; projected[baseOf(key, index)]; index++)
      candidates.push(projected[baseOf(key, index)]);
    // A field that came with `...` has no base of its own.
    if (candidates.length === 0) candidates.push({ base: projected[self], field: key });
    for (const { base, field } of candidates as { base: Fields | null; field: string }[]) {
      const source = base && sources.get(base);
      if (source && base[field] === text) return { ...source, field };
    }
    return undefined;
  }

  return { result: take(answer, '$'), map };
}

function identityOf({ _originalId, _id, _type }: LakeDocument) {
  return { _id: String(_originalId ?? _id), _type };
}

function indexObjects(
  value: unknown,
  document: LakeDocument,
  path: string,
  keyed: boolean,
  sources: Map<object, { document: LakeDocument; path: string }>,
): void {
  if (typeof value !== 'object' || value === null) return;
  sources.set(value, { document, path });
  for (const [key, child] of Object.entries(value)) {
    indexObjects(child, document, path + step(value, key, keyed), keyed, sources);
  }
}

const escapes: Record<string, string> = {
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  "'": "\\'",
  '\\': '\\\\',
};
const quoted = (text: string) =>
  `'${text.replace(/[\f\n\r\t'\\]/g, (character) => escapes[character] ?? '')}'`;

function step(container: object, key: string, keyed: boolean): string {
  if (!Array.isArray(container)) return `[${quoted(key)}]`;
  const name = (container[Number(key)] as { _key?: unknown } | null)?._key;
  return keyed && typeof name === 'string' ? `[?(@._key==${quoted(name)})]` : `[${key}]`;
}
