/** A node of groq-js's syntax tree. */
export type Node = { type: string; [field: string]: unknown };

/** Splits `a && (b && c)` into its conditions, all of which must be true. */
export function conditions(node: Node): Node[] {
  if (node.type === 'Group') return conditions(node.base as Node);
  if (node.type === 'And') return [...conditions(node.left as Node), ...conditions(node.right as Node)];
  return [node];
}

/** `path == value` (in either order) or `path in value`, with a path that starts at the document itself. */
export interface Comparison {
  op: '==' | 'in';
  /** For example `slug.current`. */
  path: string;
  value: Node;
}

/** Reads a node as a comparison; undefined when it is something else. */
export function readComparison({ type, op, left, right }: Node): Comparison | undefined {
  if (type !== 'OpCall' || (op !== '==' && op !== 'in')) return undefined;
  const path = pathOf(left as Node);
  if (path !== undefined) return { op, path, value: right as Node };
  const reversedPath = op === '==' ? pathOf(right as Node) : undefined;
  return reversedPath === undefined ? undefined : { op, path: reversedPath, value: left as Node };
}

function pathOf(node: Node): string | undefined {
  if (node.type !== 'AccessAttribute') return undefined;
  if (node.base === undefined) return node.name as string;
  const base = pathOf(node.base as Node);
  return base && `${base}.${node.name}`;
}

/** Returns the value of a constant or of an array of constants; undefined for an expression that must be evaluated. */
export function constantOf(node: Node): unknown {
  if (node.type === 'Value') return node.value;
  if (node.type !== 'Array') return undefined;
  // A spread array (`...`) is one element here and not a string, so `strings` rejects its list.
  const values = (node.elements as { value: Node }[]).map((element) => element.value);
  return values.every(({ type }) => type === 'Value') ? values.map(({ value }) => value) : undefined;
}

/** Returns the strings that a comparison allows; undefined unless all its values are constant strings. */
export function allowedStrings({ op, value }: Comparison): string[] | undefined {
  const constant = constantOf(value);
  return strings(op === '==' ? [constant] : constant);
}

/** Returns a value that is an array of strings; undefined for any other. */
export function strings(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;
}
