import { z } from 'zod';
import { keyDeduper } from './uniqueKeys.ts';

/** Something that was left out of a document because it broke its contract. */
export type ParseIssue = { path: string; reason: string };

/**
 * The path and the list of faults of the document being read. zod gives a transform no way to know where it stands,
 * and reading is synchronous, so the document sets this around its own parse.
 */
let parseContext: { path: string[]; faults: ParseIssue[] } | undefined;

/**
 * Takes anything, absent too: zod refuses a field that is not there at all unless told so, and to us it is the same as
 * an empty one. `Given` is what the query should give there; it is checked by the compiler alone (`agreement.ts`).
 */
export const typedUnknown = <Given>() =>
  z.unknown().optional() as z.ZodType<unknown, Given | null | undefined>;

/**
 * Reads a document with a contract whose lists leave out what is malformed.
 *
 * @returns the value and what was left out
 * @throws ZodError when the document as a whole breaks its contract
 */
export function parseLeniently<T>(contract: z.ZodType<T>, raw: unknown): { value: T; faults: ParseIssue[] } {
  const outer = parseContext;
  const state = { path: [], faults: [] as ParseIssue[] };
  parseContext = state;
  try {
    return { value: contract.parse(raw), faults: state.faults };
  } finally {
    parseContext = outer;
  }
}

/**
 * A list whose malformed members are left out and reported; anything but a list counts as empty. A `_key` that comes
 * again is made the member's own, a document (by `_id`) that comes again is left out: React needs to tell them apart.
 */
export function lenientArray<T, Given>(name: string, member: z.ZodType<T, Given>) {
  return typedUnknown<Given[]>().transform((raw): T[] => {
    if (!Array.isArray(raw)) return [];
    const own = keyDeduper();
    const ids = new Set<unknown>();
    return raw.flatMap((element: unknown, index) => {
      const segment = `${name}[${keyOf(element) ?? index}]`;
      parseContext?.path.push(segment);
      try {
        const parsed = member.safeParse(element);
        if (!parsed.success) {
          report(parsed.error);
          return [];
        }
        const { data } = parsed;
        if (hasText(data, '_id') && ids.size === ids.add(data._id).size) {
          parseContext?.faults.push({
            path: parseContext.path.join('.'),
            reason: 'stands in the list already',
          });
          return [];
        }
        return [hasText(data, '_key') ? own(data) : data];
      } finally {
        parseContext?.path.pop();
      }
    });
  });
}

/** A list that a query always gives, were it empty: its members as in `lenientArray`, but no list at all is no answer. */
export function requiredArray<T, Given>(name: string, member: z.ZodType<T, Given>) {
  return typedUnknown<Given[]>()
    .refine((raw): boolean => Array.isArray(raw), 'not a list')
    .pipe(lenientArray(name, member));
}

/** A value that is left out and reported when it breaks its contract; an absent one is merely absent. */
export function lenientOptional<T, Given>(name: string, contract: z.ZodType<T, Given>) {
  return typedUnknown<Given>().transform((raw): T | undefined => {
    if (raw === undefined || raw === null) return undefined;
    parseContext?.path.push(name);
    try {
      const parsed = contract.safeParse(raw);
      if (parsed.success) return parsed.data;
      report(parsed.error);
      return undefined;
    } finally {
      parseContext?.path.pop();
    }
  });
}

function report(error: z.ZodError) {
  if (!parseContext) return;
  const issue = error.issues[0];
  const inner = issue?.path.length ? [issue.path.map(String).join('.')] : [];
  parseContext.faults.push({
    path: [...parseContext.path, ...inner].join('.'),
    reason: issue?.message ?? 'breaks its contract',
  });
}

function hasText<T, K extends string>(value: T, field: K): value is T & Record<K, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Record<string, unknown>)[field] === 'string'
  );
}

function keyOf(element: unknown): string | undefined {
  if (typeof element !== 'object' || element === null) return undefined;
  const key: unknown = Object.getOwnPropertyDescriptor(element, '_key')?.value;
  return typeof key === 'string' ? `_key==${JSON.stringify(key.slice(0, 40))}` : undefined;
}
