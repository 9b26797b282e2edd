/** Field values of a document, by field name. A field without a value is absent. */
export type Fields = Readonly<Record<string, unknown>>;

/** Words that had not reached the store when their page closed. */
export interface KeptText {
  /** When they were last changed, ISO 8601. */
  at: string;
  /** Id of the page that wrote them. While it is open, they are its own. */
  page: string;
  /** Type of the document. The store may not have the document. Absent in texts that were kept by earlier versions. */
  type?: string;
  /** The changed fields, as the store had them when the first change was made. */
  before: Fields;
  /** The changed fields, as the editor left them. `null`: emptied. */
  after: Fields;
}

/** Compares the document in the form with the last saved one. @returns undefined if no field differs */
export function changedFields(
  saved: Fields | undefined,
  shown: Fields,
): Pick<KeptText, 'before' | 'after'> | undefined {
  const names = [...new Set([...Object.keys(saved ?? {}), ...Object.keys(shown)])].filter(
    (name) => !name.startsWith('_') && !isSame(saved?.[name], shown[name]),
  );
  if (names.length === 0) return undefined;
  const pick = (from: Fields | undefined) =>
    Object.fromEntries(names.map((name) => [name, from?.[name] ?? null]));
  return { before: pick(saved), after: pick(shown) };
}

/**
 * Kept fields that the document does not have yet, and which of them somebody has changed since. A part of the same words
 * may have been saved before the page closed: that is no change by somebody else.
 */
export function missingFields(kept: KeptText, current: Fields): { missing: string[]; conflicting: string[] } {
  const missing = Object.keys(kept.after).filter((name) => !isSame(kept.after[name], current[name]));
  if (String(current._updatedAt ?? '') <= kept.at) return { missing, conflicting: [] };
  return { missing, conflicting: missing.filter((name) => !isSame(kept.before[name], current[name])) };
}

const isSame = (a: unknown, b: unknown): boolean => stable(a ?? null) === stable(b ?? null);

/** JSON with sorted keys: the store returns the keys of an object in another order. */
const stable = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
