import { z } from 'zod';
import { keyDeduper } from './uniqueKeys.ts';

/** A value that was left out of a document because it did not match its schema. */
export type ParseIssue = { path: string; reason: string };

/**
 * The current path and the issues of the document being parsed. A zod transform does not know its path. Parsing is
 * synchronous, so `parseLeniently` sets this around each parse.
 */
let parseContext: { path: string[]; issues: ParseIssue[] } | undefined;

/**
 * Schema that accepts any value, including a missing field, which zod rejects by default. `Input` is the type that the
 * query should return for the field; only the compiler checks it (`queryTypes.ts`).
 */
export const typedUnknown = <Input>() =>
  z.unknown().optional() as z.ZodType<unknown, Input | null | undefined>;

/**
 * Parses a document with a schema whose lenient lists and fields leave out malformed values.
 *
 * @returns the parsed value, and an issue for each value that was left out
 * @throws ZodError if the document as a whole does not match the schema
 */
export function parseLeniently<T>(schema: z.ZodType<T>, raw: unknown): { value: T; issues: ParseIssue[] } {
  const outer = parseContext;
  const state = { path: [], issues: [] as ParseIssue[] };
  parseContext = state;
  try {
    return { value: schema.parse(raw), issues: state.issues };
  } finally {
    parseContext = outer;
  }
}

/**
 * Schema for a list: malformed members are left out and reported, and any other value counts as an empty list. React
 * needs distinct keys: a repeated `_key` gets a suffix, and a repeated document (same `_id`) is left out.
 *
 * @param name name of the list in reported paths
 */
export function lenientArray<T, Input>(name: string, member: z.ZodType<T, Input>) {
  return typedUnknown<Input[]>().transform((raw): T[] => {
    if (!Array.isArray(raw)) return [];
    const dedupeKey = keyDeduper();
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
        if (hasString(data, '_id') && ids.size === ids.add(data._id).size) {
          parseContext?.issues.push({
            path: parseContext.path.join('.'),
            reason: 'is in the list already',
          });
          return [];
        }
        return [hasString(data, '_key') ? dedupeKey(data) : data];
      } finally {
        parseContext?.path.pop();
      }
    });
  });
}

/** Like `lenientArray`, but rejects a value that is not a list. For lists that the query always returns. */
export function requiredArray<T, Input>(name: string, member: z.ZodType<T, Input>) {
  return typedUnknown<Input[]>()
    .refine((raw): boolean => Array.isArray(raw), 'not a list')
    .pipe(lenientArray(name, member));
}

/**
 * Schema for an optional value: a malformed one is left out and reported, a missing one is `undefined`.
 *
 * @param name name of the field in reported paths
 */
export function lenientOptional<T, Input>(name: string, schema: z.ZodType<T, Input>) {
  return typedUnknown<Input>().transform((raw): T | undefined => {
    if (raw === undefined || raw === null) return undefined;
    parseContext?.path.push(name);
    try {
      const parsed = schema.safeParse(raw);
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
  parseContext.issues.push({
    path: [...parseContext.path, ...inner].join('.'),
    reason: issue?.message ?? 'does not match its schema',
  });
}

function hasString<T, K extends string>(value: T, field: K): value is T & Record<K, string> {
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
