import type { DatabaseSync } from 'node:sqlite';

/** A pending webhook for one change of one document. */
export interface Delivery {
  document: string;
  seq: number;
  attempts: number;
}

/** The changes of people are delivered before those of programs, because an editor is waiting for the result. */
export type Lane = 'person' | 'program';

/** The pending deliveries, in the store. Each call is cheap, however many are pending. */
export interface Deliveries {
  add(document: string, seq: number, lane: Lane): void;
  remove(delivery: Delivery): void;
  /** Postpones a delivery until `due`, in milliseconds, and counts the attempt. */
  retryAt(delivery: Delivery, due: number): void;
  /** Returns the first pending change of each document, in sending order. */
  next(lane: Lane, now: number, limit: number): Delivery[];
  /** Returns when the next postponed delivery is due, in milliseconds. */
  nextDue(now: number): number | undefined;
  count(): number;
}

/** New deliveries (`due` is 0) come before postponed ones, so retries do not delay them. */
export const headsOfPrograms = `
  SELECT document, seq, attempts FROM deliveries d INDEXED BY deliveries_in_line
  WHERE program = 1 AND due <= :now
    AND NOT EXISTS (SELECT 1 FROM deliveries e WHERE e.document = d.document AND e.seq < d.seq)
  ORDER BY due, seq LIMIT :limit`;

/** A person's change first sends all earlier pending changes of the same document. */
export const headsOfPeople = `
  SELECT d.document, d.seq, d.attempts FROM deliveries d
  WHERE d.document IN (SELECT document FROM deliveries INDEXED BY deliveries_in_line WHERE program = 0 AND due <= :now)
    AND d.seq = (SELECT MIN(seq) FROM deliveries e WHERE e.document = d.document) AND d.due <= :now
  ORDER BY d.seq LIMIT :limit`;

/** Opens the table of deliveries. Adds the `program` column and the indexes to a store of an earlier version. */
export function openDeliveries(db: DatabaseSync): Deliveries {
  const columns = db.prepare('PRAGMA table_info(deliveries)').all();
  if (!columns.some(({ name }) => name === 'program')) {
    db.exec('ALTER TABLE deliveries ADD COLUMN program INTEGER NOT NULL DEFAULT 0');
  }
  db.exec(`
    CREATE INDEX IF NOT EXISTS deliveries_in_line ON deliveries (program, due, seq, document);
    CREATE INDEX IF NOT EXISTS deliveries_put_off ON deliveries (due) WHERE due > 0;
  `);
  const add = db.prepare('INSERT INTO deliveries (document, seq, program) VALUES (?, ?, ?)');
  const remove = db.prepare('DELETE FROM deliveries WHERE document = ? AND seq = ?');
  const postpone = db.prepare(
    'UPDATE deliveries SET attempts = attempts + 1, due = ? WHERE document = ? AND seq = ?',
  );
  const heads = { person: db.prepare(headsOfPeople), program: db.prepare(headsOfPrograms) };
  const due = db.prepare('SELECT due FROM deliveries WHERE due > ? ORDER BY due LIMIT 1');
  const count = db.prepare('SELECT COUNT(*) AS n FROM deliveries');
  return {
    add: (document, seq, lane) => void add.run(document, seq, lane === 'program' ? 1 : 0),
    remove: ({ document, seq }) => void remove.run(document, seq),
    retryAt: ({ document, seq }, at) => void postpone.run(at, document, seq),
    next: (lane, now, limit) => heads[lane].all({ now, limit }) as unknown as Delivery[],
    nextDue: (now) => due.get(now)?.due as number | undefined,
    count: () => Number(count.get()?.n),
  };
}
