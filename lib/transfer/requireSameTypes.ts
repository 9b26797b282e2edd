import type { SanityClient } from '@sanity/client';
import type { ExistingDocument } from './rehearse.ts';
import type { SelectedLine } from './selectDocuments.ts';

/**
 * Rejects documents that would replace one of another type to which others refer: no store accepts that.
 *
 * @param client of the target
 * @param existing the documents in the target
 * @throws Error that names the first line
 */
export async function requireSameTypes(
  client: SanityClient,
  lines: readonly SelectedLine[],
  existing: readonly ExistingDocument[],
): Promise<void> {
  const types = new Map(existing.map(({ _id, _type }) => [_id, _type]));
  const changed = lines.flatMap(({ document }, index) => {
    const before = document && types.get(document._id);
    return before !== undefined && before !== document?._type ? [{ document, line: index + 1, before }] : [];
  });
  if (changed.length === 0) return;
  const ids = changed.map(({ document }) => document?._id);
  const referenced = await client.fetch<string[]>('*[_id in $ids && count(*[references(^._id)]) > 0]._id', {
    ids,
  });
  const first = changed.find(({ document }) => document && referenced.includes(document._id));
  if (!first) return;
  throw new Error(
    `line ${first.line}: "${first.document?._id}" is a "${first.document?._type}" here and a "${first.before}" in the store, where other documents refer to it: give it another id`,
  );
}
