import type { DatabaseSync } from 'node:sqlite';
import { log } from '../log.ts';

const idleMs = 1000;

/** Moves commits from the write-ahead log into `lake.sqlite`. */
export interface Checkpoints {
  /** Call after each commit. Makes a checkpoint once there has been no commit for a second. */
  soon(): void;
  now(): void;
  stop(): void;
}

/**
 * Makes checkpoints when the store is idle. Otherwise a rarely written store keeps everything in `lake.sqlite-wal` for
 * weeks, and a copy without that file lacks all of it. During many commits SQLite itself makes a checkpoint every 1,000
 * pages. The checkpoints are passive: they never wait for a reader.
 * @param onCheckpoint called after each checkpoint.
 */
export function openCheckpoints(db: DatabaseSync, onCheckpoint: () => void): Checkpoints {
  let timer: NodeJS.Timeout | undefined;
  const now = () => {
    try {
      db.exec('PRAGMA wal_checkpoint(PASSIVE)');
      onCheckpoint();
    } catch (error) {
      log.error('a checkpoint failed and will be retried after the next commit', { cause: error });
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
