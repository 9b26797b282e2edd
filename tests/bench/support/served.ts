/** Something that answers: the site, the site behind nginx, or the hand-written page on nginx. */
export type ServedSite = {
  /** No trailing slash. */
  url: string;
  /** Its process, with those it started; absent where it is not ours to look at. */
  pid?: number | undefined;
  stop: () => Promise<void>;
};

/** One for each of the three; the front may not be there. */
export type Each<T> = { site: T; front: T | undefined; copy: T };

/** What is measured against each other, in one run. */
export type Contestants = Each<ServedSite>;

/** Does something with each that is there, one after the other: the machine is busy with one at a time. */
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

/** As `each`, so many times in turn: what else the machine does meets all of them. @returns the results of each */
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
