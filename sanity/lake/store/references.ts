/** Returns the strong references in a document. The targets of weak and cross-dataset references need not exist. */
export function strongReferences(value: unknown): { path: string; to: string }[] {
  const references: { path: string; to: string }[] = [];
  collect(value, '', references);
  return references;
}

function collect(value: unknown, path: string, references: { path: string; to: string }[]): void {
  if (typeof value !== 'object' || value === null) return;
  const { _ref, _weak, _dataset } = value as { _ref?: unknown; _weak?: unknown; _dataset?: unknown };
  if (typeof _ref === 'string' && _weak !== true && _dataset === undefined)
    references.push({ path, to: _ref });
  for (const [key, child] of Object.entries(value)) {
    // Most values are strings and numbers. They are skipped before a path is built.
    if (typeof child !== 'object' || child === null) continue;
    collect(child, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key, references);
  }
}
