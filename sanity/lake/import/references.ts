/** Where a document points strongly; a weak or a cross-dataset reference may point at nothing. */
export function strongReferences(value: unknown, path = ''): { path: string; to: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { _ref, _weak, _dataset } = value as { _ref?: unknown; _weak?: unknown; _dataset?: unknown };
  const own =
    typeof _ref === 'string' && _weak !== true && _dataset === undefined ? [{ path, to: _ref }] : [];
  const step = (key: string) => (Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key);
  return [...own, ...Object.entries(value).flatMap(([key, child]) => strongReferences(child, step(key)))];
}
