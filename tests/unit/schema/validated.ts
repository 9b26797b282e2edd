import type { SanityClient } from '@sanity/client';
import { evaluate, parse } from 'groq-js';
import { createSchema, type SanityDocument, validateDocument } from 'sanity';
import { schemaTypes } from '#sanity/schema/schemaTypes.ts';

export const schema = createSchema({ name: 'default', types: schemaTypes });

export type Doc = { _id: string; _type: string; [field: string]: unknown };
export type Marker = { level: string; path: string; message: string };

/** Returns a client that runs queries on the given documents. */
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

/** A client whose store is unreachable. */
export const noStore = {
  withConfig: () => noStore,
  fetch: () => Promise.reject(new Error('no answer')),
} as unknown as SanityClient;

/**
 * Validates a document with Sanity's validation. Sanity's messages are untranslated keys (`validation:…`), so that a
 * test can distinguish them from ours.
 *
 * @param others the other documents in the store
 * @param environment `studio` validates as for editors; `cli` also reports unknown fields, but downgrades all errors
 *   of objects to warnings
 */
export async function problemsIn(
  document: Doc,
  others: readonly Doc[] = [],
  client = clientOf([document, ...others]),
  environment: 'studio' | 'cli' = 'studio',
): Promise<Marker[]> {
  const markers = await validateDocument({
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
  return markers.map(({ level, message, path }) => ({ level, message, path: formatPath(path) }));
}

/** Like `problemsIn`, but returns only errors, as `path: message`. */
export async function errorsIn(...args: Parameters<typeof problemsIn>): Promise<string[]> {
  return linesOf(await problemsIn(...args), 'error');
}

/** Like `problemsIn`, but returns only warnings, as `path: message`. */
export async function warningsIn(...args: Parameters<typeof problemsIn>): Promise<string[]> {
  return linesOf(await problemsIn(...args), 'warning');
}

function linesOf(markers: Marker[], wantedLevel: string): string[] {
  return markers
    .filter(({ level }) => level === wantedLevel)
    .map(({ path, message }) => `${path}: ${message}`);
}

function formatPath(path: readonly unknown[]): string {
  return path
    .map((part) =>
      typeof part === 'object' && part !== null && '_key' in part ? `[${part._key}]` : String(part),
    )
    .join('.')
    .replaceAll('.[', '[');
}

/** Creates a Portable Text block. */
export function paragraph(key: string, text: string, style = 'normal') {
  return {
    _key: key,
    _type: 'block',
    style,
    markDefs: [] as Record<string, unknown>[],
    children: [{ _key: `${key}-0`, _type: 'span', text, marks: [] as string[] }],
  };
}

/** Creates a reference. */
export const to = (id: string) => ({ _type: 'reference', _ref: id });

/** Creates a valid page. `fields` replace or add to its fields. */
export function pageWith(fields: Record<string, unknown> = {}): Doc {
  const slug = { _type: 'slug', current: 'a' };
  return { _id: 'page-a', _type: 'page', title: 'A', slug, lead: 'Om A.', ...fields };
}

/** Creates a page with one block. */
export function pageWithBlock(block: Record<string, unknown>): Doc {
  return pageWith({ blocks: [{ _key: 'b', ...block }] });
}

/** Creates a page with one rich text block. */
export function pageWithText(...content: unknown[]): Doc {
  return pageWithBlock({ _type: 'richText', content });
}
