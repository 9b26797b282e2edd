/** Where a document points strongly; a weak or a cross-dataset reference may point at nothing. */
export function strongReferences(value: unknown): { path: string; to: string }[] {
  const found: { path: string; to: string }[] = [];
  collect(value, '', found);
  return found;
}

function collect(value: unknown, path: string, found: { path: string; to: string }[]): void {
  if (typeof value !== 'object' || value === null) return;
  const { _ref, _weak, _dataset } = value as { _ref?: unknown; _weak?: unknown; _dataset?: unknown };
  if (typeof _ref === 'string' && _weak !== true && _dataset === undefined) found.push({ path, to: _ref });
  for (const [key, child] of Object.entries(value)) {
    // Texts and numbers are most of a document: no path is made for them.
    if (typeof child !== 'object' || child === null) continue;
    collect(child, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key, found);
  }
}
