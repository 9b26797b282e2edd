import type { DatabaseSync } from 'node:sqlite';
import { log } from '../log.ts';

const idleMs = 1000;

/** Moves commits from the write-ahead log into `lake.sqlite`. */
export interface Checkpoints {
  /** To be called after each commit: a checkpoint follows when no other commit has come for a second. */
  soon(): void;
  now(): void;
  stop(): void;
}

/**
 * Without checkpoints of its own a store that is seldom written to keeps everything in `lake.sqlite-wal` for weeks, and
 * whoever copies or loses one of the two files has lost it all. While many commits follow each other SQLite makes a
 * checkpoint every 1,000 pages by itself. Passive ones: they never wait for a reader.
 * @param done called after each checkpoint.
 */
export function openCheckpoints(db: DatabaseSync, done: () => void): Checkpoints {
  let timer: NodeJS.Timeout | undefined;
  const now = () => {
    try {
      db.exec('PRAGMA wal_checkpoint(PASSIVE)');
      done();
    } catch (error) {
      log.error('a checkpoint failed and is tried again after the next commit', { cause: error });
    }
  };
  return {
    soon() {
      if (timer) timer.refresh();
      else timer = setTimeout(now, idleMs).unref();
    },
    now,
    stop: () => clearTimeout(timer),
  };
}
