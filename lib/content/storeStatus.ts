import { processGlobal } from '#lib/server/processGlobal.ts';

/** `isFailing`: true if the last query failed. Shared by the whole process, because pages and proxy are separate bundles. */
export const storeStatus = processGlobal('store-state', () => ({ isFailing: false }));
