import { setTimeout as pause } from 'node:timers/promises';

/** An editor who writes documents one after the other to a lake that may be down. */
export type Editor = {
  /** Number of writes that the lake acknowledged. */
  acknowledged: () => number;
  stop: () => Promise<void>;
  /** Ids of documents whose write was acknowledged and that are missing. */
  lost: () => Promise<string[]>;
};

/** Delay (ms) between a failed write and the next one. */
const AGAIN_MS = 50;
const ANSWER_MS = 5_000;

/** @param lake its origin, without a slash */
export function letEditorWrite(lake: string, token: string): Editor {
  const acknowledged: string[] = [];
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const post = (path: string, body: unknown) =>
    fetch(`${lake}/v2025-02-19/data/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
  let stopping = false;
  const writing = (async () => {
    for (let count = 0; !stopping; count++) {
      const _id = `drafts.written-${count}`;
      try {
        const response = await post('mutate/production', { mutations: [{ create: { _id, _type: 'note' } }] });
        if (response.ok) acknowledged.push(_id);
      } catch {
        // It was not acknowledged, so it may be lost.
        await pause(AGAIN_MS);
      }
    }
  })();
  return {
    acknowledged: () => acknowledged.length,
    stop: async () => {
      stopping = true;
      await writing;
    },
    lost: async () => {
      const query = '*[_type == "note"]._id';
      const response = await post('query/production?perspective=raw', { query, params: {} });
      const { result } = (await response.json()) as { result: string[] };
      const existing = new Set(result);
      return acknowledged.filter((id) => !existing.has(id));
    },
  };
}
