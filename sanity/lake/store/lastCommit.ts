import { closeSync, constants, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { log } from '../log.ts';
import { syncFolder } from './durableFile.ts';

/** The last commit of a store, kept outside its database: a database that has lost commits cannot tell. */
export interface LastCommit {
  /** To be called after each commit, before it is acknowledged. */
  record(seq: number, timestamp: string): void;
  /** To be called after a checkpoint: the next record is the first that the write-ahead log alone holds. */
  checkpointed(): void;
  close(): void;
}

/**
 * Opens the record of a store's last commit. After `kill -9` it is exact. After a loss of power it may be older, but not
 * older than the first commit since the last checkpoint: that one is synced, the others cost no sync of their own.
 */
export function openLastCommit(dir: string): LastCommit {
  const file = openSync(join(dir, 'last-commit'), constants.O_RDWR | constants.O_CREAT, 0o600);
  syncFolder(dir);
  let synced = false;
  let open = true;
  return {
    record(seq, timestamp) {
      // As long as any record before, so that one write replaces it.
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

/** Reads that record. @returns undefined when there is none, or none that can be read (which is logged). */
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
  if (text !== '') log.error(`${path} cannot be read: whether commits are missing is not checked`);
  return undefined;
}
