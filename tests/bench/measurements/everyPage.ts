import type { Section } from '../report/section.ts';
import { inRounds } from '../support/rounds.ts';
import { categories, middleOf, visit } from '../support/runLighthouse.ts';
import type { ServedSite } from '../support/served.ts';

/** Lighthouse mobile on every page of the sitemap: the lowest score and the highest TBT and CLS of all. */
export async function lighthouseEverywhere({ url }: ServedSite, runs: number): Promise<Section> {
  const sitemap = await (await fetch(`${url}/sitemap.xml`)).text();
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname);
  if (paths.length === 0) throw new Error(`${url}/sitemap.xml names no page`);
  const measured = await inRounds(paths, runs, (path) => visit(url + path, 'simulate'));
  const visits = measured.map(({ one: path, results }) => ({ path, ...middleOf(results) }));
  const lowest = categories.map((name) => Math.min(...visits.map(({ scores }) => scores[name])));
  const short = visits.filter(({ scores }) => categories.some((name) => scores[name] < 100));
  for (const { path, scores, tbt } of visits)
    console.log(`${path}: ${categories.map((name) => scores[name]).join(' / ')}, TBT ${tbt.toFixed(0)} ms`);
  const worst = (of: 'tbt' | 'cls') => Math.max(...visits.map((each) => each[of]));
  return {
    title: `Lighthouse mobile, every page of the sitemap (${paths.length})`,
    rows: [
      {
        what: 'lowest score of any page',
        target: '100 / 100 / 100 / 100',
        site: lowest.join(' / '),
        met: short.length === 0,
      },
      {
        what: 'pages with all four at 100',
        target: String(paths.length),
        site: String(paths.length - short.length),
        met: short.length === 0,
      },
      { what: 'highest TBT', target: '0', site: `${worst('tbt').toFixed(0)} ms`, met: worst('tbt') === 0 },
      { what: 'highest CLS', target: '0', site: worst('cls').toFixed(3), met: worst('cls') === 0 },
    ],
  };
}
