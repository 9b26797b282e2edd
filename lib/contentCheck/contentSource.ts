import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ContentDocument } from '#lib/contentRules/types.ts';
import { documentTypes } from '#lib/model.ts';
import type { ContentStore } from '#lib/transfer/contentStore.ts';

/** A document, and its line in the file if it comes from one. */
export type SourceDocument = { document: ContentDocument; line?: number };

/** Documents that can be read several times, one at a time. */
export type ContentSource = {
  /** For reports: the file, or the name of the store. */
  name: string;
  /** Path of the NDJSON file, for reports that point into it; absent for a store or an archive. */
  file?: string;
  read(): AsyncIterable<SourceDocument>;
};

/**
 * Reads an NDJSON file, one document per line.
 *
 * @param name of the export; the file itself, or the archive that it was unpacked from
 */
export function fileSource(ndjson: string, name = ndjson): ContentSource {
  return {
    name,
    ...(name === ndjson && { file: ndjson }),
    async *read() {
      let line = 0;
      for await (const text of createInterface({ input: createReadStream(ndjson), crlfDelay: Infinity })) {
        line += 1;
        const json = text.replace(/^\uFEFF/, '').trim();
        if (json !== '') yield { document: parseLine(json, line, name), line };
      }
    },
  };
}

function parseLine(json: string, line: number, name: string): ContentDocument {
  try {
    const document = JSON.parse(json);
    if (typeof document?._id === 'string' && typeof document?._type === 'string') return document;
  } catch (cause) {
    throw new Error(`${name}, line ${line}: it is not JSON. Correct it, with one document per line.`, {
      cause,
    });
  }
  throw new Error(`${name}, line ${line}: the document has no _id or no _type. Add it.`);
}

/** Documents per request. */
const pageSize = 500;

/** Reads the documents of a store in pages, so that the memory needed does not grow with the store. */
export function storeSource({ client, name }: ContentStore): ContentSource {
  return {
    name,
    async *read() {
      let last = '';
      for (;;) {
        const page = await client.fetch<ContentDocument[]>(
          `*[_type in $types && _id > $last] | order(_id) [0...${pageSize}]`,
          { last, types: Object.keys(documentTypes) },
        );
        for (const document of page) yield { document };
        const next = page.at(-1)?._id;
        if (next === undefined || page.length < pageSize) return;
        last = next;
      }
    },
  };
}
