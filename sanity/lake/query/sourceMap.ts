import type { ExprNode } from 'groq-js';
import type { LakeDocument } from '../store/document.ts';

// Maps each string of a result to its source, for click-to-edit: https://www.sanity.io/docs/content-source-maps
//
// groq-js does not copy values that it passes through, so objects are recognized by identity. For strings, each projection
// gets hidden fields: the object it projects, and the base of every `name: base.field`. Computed values have no source.

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

/** Copies a tree and adds the hidden fields that `takeSourceMap` reads. */
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
      attributes: [...attributes, hiddenAttribute(self, { type: 'This' }), ...attributes.flatMap(bases)],
    };
  };
  return copy(tree) as ExprNode;
}

const hiddenAttribute = (name: string, value: Node): Node => ({ type: 'ObjectAttributeValue', name, value });

function bases({ type, name, value }: Node): Node[] {
  if (type !== 'ObjectAttributeValue') return [];
  return fieldsOf(value as Node).map(({ base, name: field }, index) =>
    // The field's name is stored with its base, because a projection can rename the field.
    hiddenAttribute(baseOf(String(name), index), {
      type: 'Object',
      attributes: [
        hiddenAttribute('base', (base as Node) ?? { type: 'This' }),
        hiddenAttribute('field', { type: 'Value', value: field } as Node),
      ],
    }),
  );
}

/** Returns the field accesses of an expression: `a.b`, or the `a.b` and `c` of `coalesce(a.b, c)`. */
function fieldsOf(node: Node): Node[] {
  if (node.type === 'AccessAttribute') return [node];
  const isCoalesce = node.type === 'FuncCall' && node.name === 'coalesce';
  return isCoalesce ? (node.args as Node[]).filter(({ type }) => type === 'AccessAttribute') : [];
}

/**
 * Removes the hidden fields from a result and builds its source map from them.
 * @param visited the documents that the query visited.
 * @param keyed identify array elements by `_key` instead of position.
 */
export function takeSourceMap(
  answer: unknown,
  visited: Iterable<LakeDocument>,
  keyed: boolean,
): { result: unknown; map: ContentSourceMap } {
  const map: ContentSourceMap = { documents: [], paths: [], mappings: {} };
  const sources = new Map<object, { document: LakeDocument; path: string }>();
  for (const document of visited) indexObjects(document, document, '$', keyed, sources);
  const documents = new Map<LakeDocument, number>();
  const paths = new Map<string, number>();

  function add(resultPath: string, value: unknown, document: LakeDocument, path: string): void {
    if (typeof value === 'string') {
      const documentIndex = documents.get(document) ?? map.documents.push(identityOf(document)) - 1;
      documents.set(document, documentIndex);
      const index = paths.get(path) ?? map.paths.push(path) - 1;
      paths.set(path, index);
      map.mappings[resultPath] = {
        type: 'value',
        source: { type: 'documentValue', document: documentIndex, path: index },
      };
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        add(resultPath + step(value, key, false), child, document, path + step(value, key, keyed));
      }
    }
  }

  function withoutHidden(value: unknown, resultPath: string): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const source = sources.get(value);
    if (source) {
      add(resultPath, value, source.document, source.path);
      return value;
    }
    if (Array.isArray(value))
      return value.map((item, index) => withoutHidden(item, `${resultPath}[${index}]`));
    const fields = value as Fields;
    const entries = Object.entries(fields).filter(([key]) => !isHidden(key));
    return Object.fromEntries(
      entries.map(([key, child]) => {
        const inside = resultPath + step(value, key, false);
        if (typeof child !== 'string') return [key, withoutHidden(child, inside)];
        const from = sourceOf(fields, key, child);
        if (from) add(inside, child, from.document, from.path + step({}, from.field, false));
        return [key, child];
      }),
    );
  }

  /** Finds the object and the field from which a projection read a string. */
  function sourceOf(projected: Fields, key: string, text: string) {
    const candidates = [];
    for (let index = 0; projected[baseOf(key, index)]; index++)
      candidates.push(projected[baseOf(key, index)]);
    // A field copied by `...` has no hidden base.
    if (candidates.length === 0) candidates.push({ base: projected[self], field: key });
    for (const { base, field } of candidates as { base: Fields | null; field: string }[]) {
      const source = base && sources.get(base);
      if (source && base[field] === text) return { ...source, field };
    }
    return undefined;
  }

  return { result: withoutHidden(answer, '$'), map };
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
