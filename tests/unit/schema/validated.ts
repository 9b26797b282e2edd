import type { SanityClient } from '@sanity/client';
import { evaluate, parse } from 'groq-js';
import { createSchema, type SanityDocument, validateDocument } from 'sanity';
import { schemaTypes } from '#sanity/schema/schemaTypes.ts';

export const schema = createSchema({ name: 'default', types: schemaTypes });

export type Doc = { _id: string; _type: string; [field: string]: unknown };
export type Marker = { level: string; path: string; message: string };

/** A client whose store holds just these documents, and which answers queries by running them. */
export function clientOf(documents: readonly Doc[]): SanityClient {
  const client = {
    withConfig: () => client,
    fetch: async (query: string, params: Record<string, unknown>) => {
      const value = await evaluate(parse(query, { params }), { dataset: documents, params });
      return value.get();
    },
  };
  return client as unknown as SanityClient;
}

/** A client whose store is out of reach. */
export const noStore = {
  withConfig: () => noStore,
  fetch: () => Promise.reject(new Error('no answer')),
} as unknown as SanityClient;

/**
 * What Sanity's own validation finds in a document, among the others.
 *
 * @param environment as an editor meets it; `cli` tells of unknown fields as well, but makes warnings of all errors of
 * objects
 *
 * Sanity's messages stay untranslated keys (`validation:…`), so that a test can tell them from ours.
 */
export async function problemsIn(
  document: Doc,
  others: readonly Doc[] = [],
  client = clientOf([document, ...others]),
  environment: 'studio' | 'cli' = 'studio',
): Promise<Marker[]> {
  const found = await validateDocument({
    document: document as unknown as SanityDocument,
    workspace: {
      schema,
      getClient: () => client,
      i18n: {
        currentLocale: { id: 'da-DK' },
        loadNamespaces: async () => {},
        t: ((key: string) => key) as never,
      },
    },
    getDocumentExists: async ({ id }) => others.some((other) => other._id === id),
    environment,
  });
  return found.map(({ level, message, path }) => ({ level, message, path: written(path) }));
}

/** The same, errors only, as `path: message`. */
export async function errorsIn(...args: Parameters<typeof problemsIn>): Promise<string[]> {
  return linesOf(await problemsIn(...args), 'error');
}

/** The same, warnings only. */
export async function warningsIn(...args: Parameters<typeof problemsIn>): Promise<string[]> {
  return linesOf(await problemsIn(...args), 'warning');
}

function linesOf(markers: Marker[], wanted: string): string[] {
  return markers.filter(({ level }) => level === wanted).map(({ path, message }) => `${path}: ${message}`);
}

function written(path: readonly unknown[]): string {
  return path
    .map((part) =>
      typeof part === 'object' && part !== null && '_key' in part ? `[${part._key}]` : String(part),
    )
    .join('.')
    .replaceAll('.[', '[');
}

/** A Portable Text block for tests. */
export function paragraph(key: string, text: string, style = 'normal') {
  return {
    _key: key,
    _type: 'block',
    style,
    markDefs: [] as Record<string, unknown>[],
    children: [{ _key: `${key}-0`, _type: 'span', text, marks: [] as string[] }],
  };
}

/** A reference for tests. */
export const to = (id: string) => ({ _type: 'reference', _ref: id });

/** A good page for tests, to be spoilt field by field. */
export function pageWith(fields: Record<string, unknown> = {}): Doc {
  return { _id: 'page-a', _type: 'page', title: 'A', slug: { _type: 'slug', current: 'a' }, ...fields };
}

/** A page with this one block. */
export function pageWithBlock(block: Record<string, unknown>): Doc {
  return pageWith({ blocks: [{ _key: 'b', ...block }] });
}

/** A page with this one text. */
export function pageWithText(...content: unknown[]): Doc {
  return pageWithBlock({ _type: 'richText', content });
}
