import { log } from './log.ts';
import { processGlobal } from './processGlobal.ts';

/** Status values that modules provide for the health report. Times in ms since the epoch. */
export type StatusFacts = {
  /** When the link index was last loaded from the store. */
  linkIndexLoadedAt: number;
  /** When the last webhook was received, and when one was last processed completely. */
  lastNoticeAt: number;
  lastAppliedAt: number;
  /** Number of changes waiting to be applied. */
  pendingNotices: number;
  /** Set while many pages are suddenly missing from the store, and the site does not trust that they were deleted. */
  contentDoubt: { since: string | number; missing: number; sample: string[] };
};

type Readers = { [Name in keyof StatusFacts]?: () => StatusFacts[Name] | undefined };

/** One per process: routes, pages and proxy are separate bundles. */
const readers = processGlobal<Readers>('status', () => ({}));

/** Registry in which modules provide status values, and the health report reads them. */
export const status = {
  /** @example status.set('pendingNotices', () => queue.size) */
  set<Name extends keyof StatusFacts>(name: Name, read: () => StatusFacts[Name] | undefined): void {
    readers[name] = read as Readers[Name];
  },
  /** @returns `undefined` if no module provides the value, or its reader throws */
  get<Name extends keyof StatusFacts>(name: Name): StatusFacts[Name] | undefined {
    try {
      return readers[name]?.() as StatusFacts[Name] | undefined;
    } catch (cause) {
      log.warn('health', `${name} could not be read`, { cause });
      return undefined;
    }
  },
};
