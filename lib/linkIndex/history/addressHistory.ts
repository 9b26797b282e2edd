import { defineQuery } from 'groq';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { type AddressClaim, missingEntries } from '#lib/urls/history/missingEntries.ts';
import { addressRecords } from '../../content/addressRecords.ts';
import { fetchContent } from '../../content/fetchContent.ts';
import { writeAddresses } from './writeAddresses.ts';

const addressRecordsQuery = defineQuery(
  '*[_type == "addressRecord"]{_id, document, addresses[]{path, since}}',
);

/** Shared by the whole process, so that no two writes record the same address. */
const writeQueue = processGlobal('address-history', () => ({
  pending: Promise.resolve() as Promise<unknown>,
}));

/**
 * Adds the claims that are missing from the address history. A document that returns to a former path is recorded again.
 *
 * @param observedAt when the current paths were read
 * @throws if the content store does not answer or rejects the write
 */
export function recordAddresses(claims: readonly AddressClaim[], observedAt: Date): Promise<void> {
  const write = writeQueue.pending.then(async () => {
    if (claims.length === 0) return;
    const records = await fetchContent({
      name: 'the address history',
      query: addressRecordsQuery,
      tags: [],
      schema: addressRecords,
    });
    await writeAddresses(missingEntries(claims, records, observedAt));
  });
  writeQueue.pending = write.catch(() => {});
  return write;
}
