/** A node of groq-js's syntax tree. */
export type Node = { type: string; [field: string]: unknown };

/** The parts of `a && (b && c)`, each of which must be true for the whole to be true. */
export function conditions(node: Node): Node[] {
  if (node.type === 'Group') return conditions(node.base as Node);
  if (node.type === 'And') return [...conditions(node.left as Node), ...conditions(node.right as Node)];
  return [node];
}

/** `path == value` (either way round) or `path in value`, for a path from the document itself. */
export interface Comparison {
  op: '==' | 'in';
  /** As in `slug.current`. */
  path: string;
  value: Node;
}

export function readComparison({ type, op, left, right }: Node): Comparison | undefined {
  if (type !== 'OpCall' || (op !== '==' && op !== 'in')) return undefined;
  const path = pathOf(left as Node);
  if (path !== undefined) return { op, path, value: right as Node };
  const other = op === '==' ? pathOf(right as Node) : undefined;
  return other === undefined ? undefined : { op, path: other, value: left as Node };
}

function pathOf(node: Node): string | undefined {
  if (node.type !== 'AccessAttribute') return undefined;
  if (node.base === undefined) return node.name as string;
  const base = pathOf(node.base as Node);
  return base && `${base}.${node.name}`;
}

/** A constant, or an array of constants; undefined for what has to be evaluated. */
export function constantOf(node: Node): unknown {
  if (node.type === 'Value') return node.value;
  if (node.type !== 'Array') return undefined;
  // A splatted array is no string, so it keeps its list from being used.
  const values = (node.elements as { value: Node }[]).map((element) => element.value);
  return values.every(({ type }) => type === 'Value') ? values.map(({ value }) => value) : undefined;
}

/** The strings that a comparison allows, if they are constants and nothing but strings. */
export function allowedStrings({ op, value }: Comparison): string[] | undefined {
  const constant = constantOf(value);
  return strings(op === '==' ? [constant] : constant);
}

export function strings(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;
}
