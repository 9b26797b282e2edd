import { log } from './log.ts';
import { processGlobal } from './processGlobal.ts';

/** What parts of the site know of how it is, for its health report. Times in milliseconds. */
export type StatusFacts = {
  /** When the index of all addresses was last read from the store. */
  linkIndexLoadedAt: number;
  /** When the store last sent a notice of a change, and when one was last acted on in full. */
  lastNoticeAt: number;
  lastAppliedAt: number;
  /** How many notices, or pages to render because of them, wait. */
  pendingNotices: number;
  /** Content that is missing all of a sudden, and is not believed to be deleted. */
  contentDoubt: { since: string | number; missing: number; sample: string[] };
};

type Readers = { [Name in keyof StatusFacts]?: () => StatusFacts[Name] | undefined };

/** One for the process: routes, pages and proxy are bundled apart. */
const readers = processGlobal<Readers>('status', () => ({}));

/** Where each part says how to read what it knows, and the health report reads it. */
export const status = {
  /** @example status.set('pendingNotices', () => queue.size) */
  set<Name extends keyof StatusFacts>(name: Name, read: () => StatusFacts[Name] | undefined): void {
    readers[name] = read as Readers[Name];
  },
  /** `undefined` where nothing is known, or the part that knows it fails. */
  get<Name extends keyof StatusFacts>(name: Name): StatusFacts[Name] | undefined {
    try {
      return readers[name]?.() as StatusFacts[Name] | undefined;
    } catch (cause) {
      log.warn('health', `${name} could not be read`, { cause });
      return undefined;
    }
  },
};
