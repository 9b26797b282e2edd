import { closeSync, constants, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { log } from '../log.ts';
import { syncFolder } from './durableFile.ts';

/** The last commit of a store, recorded outside its database: a database that has lost commits cannot detect it. */
export interface LastCommit {
  /** Call after each commit, before it is acknowledged. */
  record(seq: number, timestamp: string): void;
  /** Call after a checkpoint. The next recorded commit is then the first that only the write-ahead log holds. */
  checkpointed(): void;
  close(): void;
}

/**
 * Opens the record of a store's last commit. After `kill -9` it is exact. After a power failure it may be older, but not
 * older than the first commit since the last checkpoint: only that one is synced, to save a sync per commit.
 */
export function openLastCommit(dir: string): LastCommit {
  const file = openSync(join(dir, 'last-commit'), constants.O_RDWR | constants.O_CREAT, 0o600);
  syncFolder(dir);
  let synced = false;
  let open = true;
  return {
    record(seq, timestamp) {
      // Padded to a fixed length, so that one write replaces the previous record.
      writeSync(file, `${seq} ${timestamp}`.padEnd(63).concat('\n'), 0);
      if (!synced) fdatasyncSync(file);
      synced = true;
    },
    checkpointed() {
      synced = false;
    },
    close() {
      if (open) closeSync(file);
      open = false;
    },
  };
}

/** Reads the record of the last commit. @returns undefined when it is missing or invalid (an invalid one is logged) */
export function readLastCommit(dir: string): { seq: number; timestamp: string } | undefined {
  const path = join(dir, 'last-commit');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const [, seq, timestamp = ''] = /^(\d+) (\S+)\s*$/.exec(text) ?? [];
  if (seq !== undefined) return { seq: Number(seq), timestamp };
  if (text !== '') log.error(`${path} cannot be read: missing commits cannot be detected`);
  return undefined;
}
