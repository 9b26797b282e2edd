import { isDeepStrictEqual } from 'node:util';
import { PHASE_PRODUCTION_BUILD } from 'next/constants';
import { isPreview } from '#lib/preview/isPreview.ts';
import { log } from '#lib/server/log.ts';
import { gauge } from '#lib/server/metrics.ts';
import { outsideRequest } from '#lib/server/outsideRequest.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';

/** All rows are read again after this time (ms), in case a change was never reported: the age at which pages are, too. */
const maxAgeMs = process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD ? Infinity : 15 * 60_000;

/** More changed documents than this are not read by their ids: reading all rows is then no slower. */
const maxChanged = 500;

type Row = { id: string };
type Rows<T extends Row> = ReadonlyMap<string, T>;

/** `changed`: ids of documents that changed after the rows were requested. `loadedAt`: in ms since the epoch. */
type State<T extends Row> = { rows: Promise<Rows<T>>; changed: Set<string>; loadedAt: number };

/** Rows of many documents, kept in memory. */
export type KeptRows<T extends Row> = {
  /**
   * The current rows by document id; during a preview, with drafts. The same map is returned until a row changes, so that
   * results can be kept by it.
   */
  get(): Promise<Rows<T>>;
  /** Has these documents read again by the next `get`; by default all. */
  reread(ids?: Iterable<string>): void;
};

/**
 * Keeps one row for each document in memory. After a change, only the rows of the documents that changed are read again: the
 * cost of a change does not depend on the number of documents. After a removal, all are read.
 *
 * @param name of the list, unique in the project: the rows are shared by the whole process
 * @param read reads the rows of these documents, or of all. A document without a row is left out
 */
export function keepRows<T extends Row>(
  name: string,
  read: (ids: readonly string[] | undefined) => Promise<readonly T[]>,
): KeptRows<T> {
  const memory = processGlobal(`rows-${name}`, () => ({
    state: undefined as State<T> | undefined,
    count: 0,
  }));
  gauge(`site_kept_${name}`, 'Rows of documents kept in memory.', () => memory.count);

  const readShared = async (ids?: readonly string[]): Promise<Rows<T>> =>
    byId(await outsideRequest(() => read(ids)));

  const update = async (earlier: Promise<Rows<T>>, ids: readonly string[]): Promise<Rows<T>> => {
    const [rows, changed] = await Promise.all([earlier, readShared(ids)]);
    if (ids.every((id) => isDeepStrictEqual(rows.get(id), changed.get(id)))) return rows;
    // A store that has lost its content lacks a row, too: only all rows show how many it lacks.
    if (ids.some((id) => rows.has(id) && !changed.has(id))) return readShared();
    const updated = new Map(rows);
    for (const id of ids) updated.delete(id);
    for (const [id, row] of changed) updated.set(id, row);
    return updated;
  };

  const keep = (rows: Promise<Rows<T>>, loadedAt = Date.now()): Promise<Rows<T>> => {
    const state = { rows, changed: new Set<string>(), loadedAt };
    memory.state = state;
    rows.then(
      ({ size }) => {
        memory.count = size;
      },
      () => {
        if (memory.state === state) memory.state = undefined;
      },
    );
    return rows;
  };

  /** Nobody waits for this: the rows in memory are right, unless a change was missed. */
  const refresh = async (state: State<T>): Promise<void> => {
    state.loadedAt = Date.now();
    try {
      const [rows, fresh] = await Promise.all([state.rows, readShared()]);
      // A change meanwhile may not be in the fresh rows.
      if (memory.state !== state || state.changed.size > 0) return;
      keep(Promise.resolve(isDeepStrictEqual(rows, fresh) ? rows : fresh), state.loadedAt);
    } catch (cause) {
      log.warn('content', `the list of ${name} could not be compared with the store`, { cause });
    }
  };

  return {
    async get() {
      // Drafts must never get into the rows that visitors' pages show.
      if (await isPreview()) return byId(await read(undefined));
      const { state } = memory;
      if (!state || state.changed.size > maxChanged) return keep(readShared());
      if (state.changed.size > 0) return keep(update(state.rows, [...state.changed]), state.loadedAt);
      if (Date.now() - state.loadedAt > maxAgeMs) void refresh(state);
      return state.rows;
    },
    reread(ids) {
      if (ids === undefined) memory.state = undefined;
      else for (const id of ids) memory.state?.changed.add(id);
    },
  };
}

const byId = <T extends Row>(rows: readonly T[]): Rows<T> => new Map(rows.map((row) => [row.id, row]));
