import { ms, times } from '../report/numbers.ts';
import type { Row, Section } from '../report/section.ts';
import { categories, middleOf, type Throttling, type Visit, visit } from '../support/runLighthouse.ts';
import { type Contestants, type Each, each, inTurn } from '../support/served.ts';
import { oneWord } from '../support/staticCopy.ts';

const page = '/formaal';
const limit = 1.05;
const throttlings = { simulate: 'simulated slow 4G', devtools: 'applied slow 4G' } as const;

type Measured = Each<Visit>;

/**
 * Lighthouse mobile on a page of text and on its hand-written copy, with simulated and with applied throttling of a
 * slow phone; also on a page of one word, as the lower limit of any page.
 */
export async function lighthousePage(contestants: Contestants, runs: number): Promise<Section> {
  const measure = async (way: Throttling) =>
    each(await inTurn(contestants, runs, ({ url }) => visit(url + page, way)), async (visits) =>
      middleOf(visits),
    );
  const simulate = await measure('simulate');
  const devtools = await measure('devtools');
  const bare: Visit[] = [];
  for (let run = 0; run < runs; run++) bare.push(await visit(contestants.copy.url + oneWord, 'simulate'));
  return {
    title: `Lighthouse mobile, ${page}`,
    rows: [
      scores('performance, accessibility, best practices, SEO', simulate),
      ...timesOf(throttlings.simulate, simulate),
      { what: `TBT of a page of one word, ${throttlings.simulate}`, copy: ms(middleOf(bare).tbt) },
      ...timesOf(throttlings.devtools, devtools),
    ],
  };
}

/** The four scores in the order of `categories`. */
const formatScores = ({ scores }: Visit) => categories.map((name) => scores[name]).join(' / ');

function scores(what: string, { site, front, copy }: Measured): Row {
  const ours = [site, front].filter((each) => each !== undefined);
  return {
    what,
    target: '100 / 100 / 100 / 100',
    site: formatScores(site),
    front: front && formatScores(front),
    copy: formatScores(copy),
    met: ours.every((each) => categories.every((name) => each.scores[name] === 100)),
  };
}

function timesOf(way: string, measured: Measured): Row[] {
  const { site, front, copy } = measured;
  // The copy is compared with what visitors use: the site behind nginx, if it was measured.
  const ours = front ?? site;
  const row = (what: string, of: (visit: Visit) => number, write: (value: number) => string): Row => ({
    what: `${what}, ${way}`,
    site: write(of(site)),
    front: front && write(of(front)),
    copy: write(of(copy)),
  });
  const ratioRow = (what: string, of: (visit: Visit) => number): Row => ({
    ...row(what, of, ms),
    target: `≤ ${limit}× hand-written`,
    ratio: times(of(ours) / of(copy)),
    met: of(ours) / of(copy) <= limit,
  });
  const absoluteRow = (
    what: string,
    of: (visit: Visit) => number,
    write: (value: number) => string,
  ): Row => ({
    ...row(what, of, write),
    target: '0',
    met: Math.max(of(site), front ? of(front) : 0) === 0,
  });
  return [
    ratioRow('FCP', ({ fcp }) => fcp),
    ratioRow('LCP', ({ lcp }) => lcp),
    absoluteRow('TBT', ({ tbt }) => tbt, ms),
    absoluteRow(
      'CLS',
      ({ cls }) => cls,
      (value) => value.toFixed(3),
    ),
  ];
}
