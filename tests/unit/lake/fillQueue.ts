import type { WorkQueue } from '../../../sanity/lake/http/workQueue.ts';

/** A queue that is full of work that has not ended. */
export type FullQueue = {
  places: number;
  /** Takes one piece of waiting work out, so that there is one place. */
  makeRoom: () => void;
  isFull: () => Promise<boolean>;
  /** Ends all the work. */
  finish: () => Promise<void>;
};

/** Fills a queue to the last place. */
export async function fillQueue(queue: WorkQueue): Promise<FullQueue> {
  let end = () => {};
  const blocked = new Promise<void>((done) => {
    end = done;
  });
  /** Takes a place unless there is none. */
  const take = async (client: string) => {
    const place = new AbortController();
    const work = queue.run(client, () => blocked, place.signal);
    const refused = work.then(
      () => false,
      (error) => error.status === 503,
    );
    const accepted = new Promise<boolean>((done) => setImmediate(done, false));
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
