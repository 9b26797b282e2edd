import { defineQuery } from 'groq';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { type AddressClaim, missingEntries } from '#lib/urls/history/missingEntries.ts';
import { fetchContent } from '../../content/fetchContent.ts';
import { addressRecords } from '../queries.ts';
import { writeAddresses } from './writeAddresses.ts';

const addressRecordsQuery = defineQuery(
  '*[_type == "addressRecord"]{_id, document, addresses[]{path, since}}',
);

/** One for the process, so that no two write the same down. */
const writeQueue = processGlobal('ledger', () => ({ pending: Promise.resolve() as Promise<unknown> }));

/**
 * Sees to it that these addresses are in the ledger, each once for each time it was held.
 *
 * @param seen when what has an address now was seen to have it
 * @throws when the store does not answer, or does not take them
 */
export function recordAddresses(holdings: readonly AddressClaim[], seen: Date): Promise<void> {
  const writing = writeQueue.pending.then(async () => {
    if (holdings.length === 0) return;
    const known = await fetchContent({
      name: 'the ledger',
      query: addressRecordsQuery,
      tags: [],
      schema: addressRecords,
    });
    await writeAddresses(missingEntries(holdings, known, seen));
  });
  writeQueue.pending = writing.catch(() => {});
  return writing;
}
