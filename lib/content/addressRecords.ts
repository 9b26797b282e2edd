import { defineQuery } from 'groq';
import { z } from 'zod';
import { lenientArray, requiredArray } from './lenientZod.ts';

/** Query for the address history of some documents. */
export const addressRecordsOfQuery = defineQuery(
  '*[_type == "addressRecord" && document in $documents]{_id, document, addresses[]{path, since}}',
);

/** Schema of the address history. */
export const addressRecords = requiredArray(
  'records',
  z
    .object({
      _id: z.string(),
      document: z.string(),
      addresses: lenientArray('addresses', z.object({ path: z.string(), since: z.string().nullable() })),
    })
    .transform(({ document, addresses }) => ({
      id: document,
      addresses: addresses.map(({ path, since }) => ({ path, since: since ?? '' })),
    })),
);
