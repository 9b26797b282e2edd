import type { WorkQueue } from '../../../sanity/lake/http/workQueue.ts';

/** A full queue whose jobs do not finish until the test finishes them. */
export type FullQueue = {
  places: number;
  /** Aborts one waiting job, which frees one place. */
  makeRoom: () => void;
  isFull: () => Promise<boolean>;
  /** Finishes all jobs. */
  finish: () => Promise<void>;
};

/** Fills a queue to its limit. */
export async function fillQueue(queue: WorkQueue): Promise<FullQueue> {
  let end = () => {};
  const blocked = new Promise<void>((resolve) => {
    end = resolve;
  });
  /** Adds a job. @returns undefined if the queue is full */
  const take = async (client: string) => {
    const place = new AbortController();
    const work = queue.run(client, () => blocked, place.signal);
    const refused = work.then(
      () => false,
      (error) => error.status === 503,
    );
    const accepted = new Promise<boolean>((resolve) => setImmediate(resolve, false));
    if (await Promise.race([refused, accepted])) return undefined;
    return { leave: () => place.abort(), work: work.catch(() => {}) };
  };
  const places: { leave: () => void; work: Promise<void> }[] = [];
  for (let place = await take('0'); place; place = await take(String(places.length))) places.push(place);
  return {
    places: places.length,
    makeRoom: () => places.at(-1)?.leave(),
    isFull: async () => {
      const place = await take('probe');
      place?.leave();
      return place === undefined;
    },
    finish: async () => {
      end();
      await Promise.all(places.map(({ work }) => work));
    },
  };
}
