import { z } from 'zod';

/** Something that was left out of a document because it broke its contract. */
export type Fault = { path: string; reason: string };

/**
 * The path and the list of faults of the document being read. zod gives a transform no way to know where it stands,
 * and reading is synchronous, so the document sets this around its own parse.
 */
let reading: { path: string[]; faults: Fault[] } | undefined;

/**
 * Reads a document with a contract whose lists leave out what is malformed.
 *
 * @returns the value and what was left out
 * @throws ZodError when the document as a whole breaks its contract
 */
export function readLeniently<T>(contract: z.ZodType<T>, raw: unknown): { value: T; faults: Fault[] } {
  const outer = reading;
  const state = { path: [], faults: [] as Fault[] };
  reading = state;
  try {
    return { value: contract.parse(raw), faults: state.faults };
  } finally {
    reading = outer;
  }
}

/** A list whose malformed members are left out and reported; anything but a list counts as empty. */
export function listOf<T>(name: string, member: z.ZodType<T>) {
  return z.unknown().transform((raw): T[] => {
    if (!Array.isArray(raw)) return [];
    return raw.flatMap((element: unknown, index) => {
      const segment = `${name}[${keyOf(element) ?? index}]`;
      reading?.path.push(segment);
      try {
        const parsed = member.safeParse(element);
        if (parsed.success) return [parsed.data];
        report(parsed.error);
        return [];
      } finally {
        reading?.path.pop();
      }
    });
  });
}

/** A value that is left out and reported when it breaks its contract; an absent one is merely absent. */
export function optional<T>(name: string, contract: z.ZodType<T>) {
  return z.unknown().transform((raw): T | undefined => {
    if (raw === undefined || raw === null) return undefined;
    reading?.path.push(name);
    try {
      const parsed = contract.safeParse(raw);
      if (parsed.success) return parsed.data;
      report(parsed.error);
      return undefined;
    } finally {
      reading?.path.pop();
    }
  });
}

function report(error: z.ZodError) {
  if (!reading) return;
  const issue = error.issues[0];
  const inner = issue?.path.length ? [issue.path.map(String).join('.')] : [];
  reading.faults.push({
    path: [...reading.path, ...inner].join('.'),
    reason: issue?.message ?? 'breaks its contract',
  });
}

function keyOf(element: unknown): string | undefined {
  if (typeof element !== 'object' || element === null) return undefined;
  const key: unknown = Object.getOwnPropertyDescriptor(element, '_key')?.value;
  return typeof key === 'string' ? `_key==${JSON.stringify(key.slice(0, 40))}` : undefined;
}
