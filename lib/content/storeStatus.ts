import { processGlobal } from '#lib/server/processGlobal.ts';

/** Whether the content store gave no answer to the last question. One for the process: pages and proxy are bundled apart. */
export const storeStatus = processGlobal('store-state', () => ({ isFailing: false }));
