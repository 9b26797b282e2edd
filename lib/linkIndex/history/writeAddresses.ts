import { createHash } from 'node:crypto';
import { writingClient } from '#lib/content/client.ts';
import { addressRecordId } from '#lib/content/headings/headingHistory.ts';
import { log } from '#lib/server/log.ts';
import type { MissingEntry } from '#lib/urls/history/missingEntries.ts';

/** Documents per transaction, so that the first record of thousands of pages does not block the content store. */
const documentsPerTransaction = 200;

let warned = false;

/**
 * Appends entries to the address history, which is one `addressRecord` for each document.
 *
 * @returns number of entries added; 0 if there is no write token, which is logged once
 * @throws if the content store rejects the write
 */
export async function writeAddresses(addresses: readonly MissingEntry[]): Promise<number> {
  if (addresses.length === 0) return 0;
  const client = writingClient();
  if (!client) {
    if (!warned) log.warn('links', 'SANITY_WRITE_TOKEN is not set: former addresses are not recorded');
    warned = true;
    return 0;
  }
  const documents = [...Map.groupBy(addresses, ({ id }) => id)];
  for (let from = 0; from < documents.length; from += documentsPerTransaction) {
    const transaction = client.transaction();
    for (const [document, entries] of documents.slice(from, from + documentsPerTransaction)) {
      const _id = addressRecordId(document);
      const added = entries.map(({ path, since, occurrence }) => ({
        _type: 'recordedAddress',
        // Derived from the content, so that two concurrent writers add the same entry only once.
        _key: createHash('sha256').update(`${path} ${occurrence}`).digest('hex').slice(0, 12),
        path,
        since,
      }));
      const existing = added.map(({ _key }) => `addresses[_key=="${_key}"]`);
      transaction
        .createIfNotExists({
          _id,
          _type: 'addressRecord',
          document,
          documentType: entries[0]?.type,
          addresses: [],
        })
        .patch(_id, (patch) => patch.setIfMissing({ addresses: [] }).unset(existing))
        .patch(_id, (patch) => patch.insert('after', 'addresses[-1]', added));
    }
    // `sync` waits until queries see the change, so that the next read finds it.
    await transaction.commit({ visibility: 'sync', tag: 'address-history' });
  }
  return addresses.length;
}
