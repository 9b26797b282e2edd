import { defineQuery } from 'groq';
import { processMemory } from '#lib/cache/processMemory.ts';
import { type Holding, unrecorded } from '#lib/links/ledger.ts';
import { ask } from './ask.ts';
import { records } from './linkQueries.ts';
import { recordAddresses } from './recordAddresses.ts';

const addressRecordsQuery = defineQuery(
  '*[_type == "addressRecord"]{_id, document, addresses[]{path, since}}',
);

/** One for the process, so that no two write the same down. */
const line = processMemory('ledger', () => ({ last: Promise.resolve() as Promise<unknown> }));

/**
 * Sees to it that these addresses are in the ledger, each once for each time it was held.
 *
 * @param seen when what has an address now was seen to have it
 * @throws when the store does not answer, or does not take them
 */
export function writeDown(holdings: readonly Holding[], seen: Date): Promise<void> {
  const writing = line.last.then(async () => {
    if (holdings.length === 0) return;
    const known = await ask({ name: 'the ledger', query: addressRecordsQuery, tags: [], contract: records });
    await recordAddresses(unrecorded(holdings, known, seen));
  });
  line.last = writing.catch(() => {});
  return writing;
}
