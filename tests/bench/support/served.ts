/** A server: the site, the site behind nginx, or the hand-written page on nginx. */
export type ServedSite = {
  /** No trailing slash. */
  url: string;
  /** Its process tree; absent if the process is not ours to measure. */
  pid?: number | undefined;
  stop: () => Promise<void>;
};

/** One value for each of the three; the nginx front is optional. */
export type Each<T> = { site: T; front: T | undefined; copy: T };

/** The servers that one run compares. */
export type Contestants = Each<ServedSite>;

/** Runs a function for each existing server, one after the other: the machine handles one at a time. */
export async function each<T, R>(
  { site, front, copy }: Each<T>,
  work: (of: T) => Promise<R>,
): Promise<Each<R>> {
  return {
    site: await work(site),
    front: front === undefined ? undefined : await work(front),
    copy: await work(copy),
  };
}

/**
 * Like `each`, repeated in turn, so that other load on the machine affects all servers.
 * @returns the results of each
 */
export async function inTurn<R>(
  contestants: Contestants,
  runs: number,
  work: (served: ServedSite) => Promise<R>,
): Promise<Each<R[]>> {
  const results: Each<R>[] = [];
  for (let run = 0; run < runs; run++) results.push(await each(contestants, work));
  return {
    site: results.map(({ site }) => site),
    front: contestants.front && results.flatMap(({ front }) => (front === undefined ? [] : [front])),
    copy: results.map(({ copy }) => copy),
  };
}
