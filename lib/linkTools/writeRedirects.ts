import { createHash } from 'node:crypto';
import type { SanityClient } from '@sanity/client';
import type { Outcome, RedirectFields, StoredRedirect } from '#lib/urls/import/planImport.ts';

/** Maximum number of documents per transaction. */
const batchSize = 200;

/** Normalized for comparison with the import: like the site, it reads a flag that is not a boolean as its default. */
const storedQuery = `*[_type == "redirect" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))] | order(_id){
  "id": _id, "from": coalesce(from, ""), "below": below == true, "target": target._ref, address,
  "gone": gone == true, "permanent": permanent != false, note
}`;

/** Loads the published redirects of a store, in the order in which the site applies them. */
export async function loadRedirects(client: SanityClient): Promise<StoredRedirect[]> {
  const raw = await client.withConfig({ perspective: 'raw' }).fetch<StoredRedirect[]>(storedQuery);
  return raw.map(({ target, address, note, ...rule }) => ({
    ...rule,
    target: target ?? undefined,
    address: address ?? undefined,
    note: note ?? undefined,
  }));
}

/**
 * Writes the created and changed redirects of an import. Idempotent, because a redirect's id is derived from its old
 * address.
 *
 * @param existingIds ids of the redirects in the store
 * @throws Error if the store refuses a transaction; earlier transactions remain
 */
export async function writeRedirects(
  client: SanityClient,
  outcomes: readonly Outcome[],
  existingIds: ReadonlySet<string>,
): Promise<void> {
  const pending = outcomes.filter((outcome) => outcome.kind === 'created' || outcome.kind === 'changed');
  for (let from = 0; from < pending.length; from += batchSize) {
    const transaction = client.transaction();
    for (const outcome of pending.slice(from, from + batchSize)) {
      const { set, unset } = fieldsOf(outcome.fields);
      if (outcome.kind === 'changed') transaction.patch(outcome.id, { set, unset });
      else
        transaction.createOrReplace({
          _id: idFor(outcome.fields.from, existingIds),
          _type: 'redirect',
          ...set,
        });
    }
    await transaction.commit({ visibility: 'async', tag: 'links-import' });
  }
}

/** Avoids the id of an existing redirect whose old address an editor has changed since. */
function idFor(from: string, existingIds: ReadonlySet<string>): string {
  const id = `redirect-${createHash('sha256').update(from).digest('hex').slice(0, 16)}`;
  let uniqueId = id;
  for (let number = 2; existingIds.has(uniqueId); number++) uniqueId = `${id}-${number}`;
  return uniqueId;
}

function fieldsOf({ target, ...fields }: RedirectFields) {
  const entries = Object.entries({
    ...fields,
    target: target && { _type: 'reference', _ref: target, _weak: true },
    gone: fields.gone || undefined,
    below: fields.below || undefined,
  });
  return {
    set: Object.fromEntries(entries.filter(([, value]) => value !== undefined)),
    unset: entries.flatMap(([name, value]) => (value === undefined ? [name] : [])),
  };
}
