import { processMemory } from '#lib/cache/processMemory.ts';

/** Whether the content store gave no answer to the last question. One for the process: pages and proxy are bundled apart. */
export const storeState = processMemory('store-state', () => ({ fails: false }));
