import { createHash } from 'node:crypto';
import { writingClient } from '#lib/content/client.ts';
import { addressRecordId } from '#lib/content/headings/headingHistory.ts';
import { log } from '#lib/server/log.ts';
import type { MissingEntry } from '#lib/urls/history/missingEntries.ts';

/** Documents in one transaction: a first record of thousands of pages must not hold the store up. */
const documentsPerTransaction = 200;

let warned = false;

/**
 * Adds addresses to the ledger: one document for each that has or had an address, in which addresses are only added.
 *
 * @returns how many were added; 0 where there is no token to write with, which is said once
 * @throws when the store does not take them
 */
export async function writeAddresses(addresses: readonly MissingEntry[]): Promise<number> {
  if (addresses.length === 0) return 0;
  const client = writingClient();
  if (!client) {
    if (!warned) log.warn('links', 'SANITY_WRITE_TOKEN is not set: addresses that change are not remembered');
    warned = true;
    return 0;
  }
  const documents = [...Map.groupBy(addresses, ({ id }) => id)];
  for (let from = 0; from < documents.length; from += documentsPerTransaction) {
    const transaction = client.transaction();
    for (const [document, held] of documents.slice(from, from + documentsPerTransaction)) {
      const _id = addressRecordId(document);
      const added = held.map(({ path, since, occurrence: times }) => ({
        _type: 'recordedAddress',
        // The same for two who write the same down at the same time.
        _key: createHash('sha256').update(`${path} ${times}`).digest('hex').slice(0, 12),
        path,
        since,
      }));
      const there = added.map(({ _key }) => `addresses[_key=="${_key}"]`);
      transaction
        .createIfNotExists({
          _id,
          _type: 'addressRecord',
          document,
          documentType: held[0]?.type,
          addresses: [],
        })
        .patch(_id, (patch) => patch.setIfMissing({ addresses: [] }).unset(there))
        .patch(_id, (patch) => patch.insert('after', 'addresses[-1]', added));
    }
    // Not before it can be read: whoever looks next must find it.
    await transaction.commit({ visibility: 'sync', tag: 'ledger' });
  }
  return addresses.length;
}
