/** Something that answers: the site, the site behind nginx, or the hand-written page on nginx. */
export type Served = {
  /** No trailing slash. */
  url: string;
  /** Its process, with those it started; absent where it is not ours to look at. */
  pid?: number | undefined;
  stop: () => Promise<void>;
};

/** What is measured against each other, in one run. */
export type Contestants = { site: Served; front: Served | undefined; copy: Served };

export type Name = keyof Contestants;

/** Does something with each that is there, in turn: the machine is busy with one at a time. */
export async function each<T>(
  { site, front, copy }: Contestants,
  work: (served: Served) => Promise<T>,
): Promise<{ site: T; front: T | undefined; copy: T }> {
  return {
    site: await work(site),
    front: front && (await work(front)),
    copy: await work(copy),
  };
}
