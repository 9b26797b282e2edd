import { barChart } from '../report/barChart.ts';
import { MB, median, ms, perSecond, times } from '../report/numbers.ts';
import type { Row, Section } from '../report/section.ts';
import { peakMemory } from '../support/memory.ts';
import { type Contestants, each, inTurn, type Served } from '../support/served.ts';
import { accepts, type Load, load } from '../support/wrk.ts';

const page = '/formaal';
const connections = { some: 50, many: 1000 };
const seconds = { warm: 2, measured: 6 };
const limits = { beside: 0.9, memory: 512 * 1024 ** 2 };

type Measured = { some: Load; many: Load; memory: number | undefined };

/** Answers a second, the slowest of a hundred, and memory: the same page, compressed, from each. */
export async function underLoad(contestants: Contestants, runs: number): Promise<Section> {
  await each(contestants, ({ url }) => warmUp(url));
  const at = (count: number) =>
    inTurn(contestants, runs, ({ url }) => load(url + page, count, seconds.measured));
  const some = await at(connections.some);
  const many = await at(connections.many);
  const measured = async (who: keyof Contestants, { pid }: Served): Promise<Measured> => ({
    some: middleOf(some[who] ?? []),
    many: middleOf(many[who] ?? []),
    memory: pid === undefined ? undefined : await peakMemory(pid),
  });
  const site = await measured('site', contestants.site);
  const front = contestants.front && (await measured('front', contestants.front));
  const copy = await measured('copy', contestants.copy);
  const row = (what: string, of: (measured: Measured) => string): Row => ({
    what,
    site: of(site),
    front: front && of(front),
    copy: of(copy),
  });
  const rows = (['some', 'many'] as const).flatMap((which): Row[] => {
    const where = `at ${connections[which].toLocaleString('en')} connections`;
    const beside = front && front[which].rate / copy[which].rate;
    return [
      {
        ...row(`requests a second, ${where}`, (each) => perSecond(each[which].rate)),
        target: `≥ ${limits.beside}× behind nginx`,
        ratio: beside === undefined ? undefined : times(beside),
        met: beside === undefined ? undefined : beside >= limits.beside,
      },
      row(`p99, ${where}`, (each) => ms(each[which].p99)),
    ];
  });
  return {
    title: `Under load (${page}, compressed)`,
    rows: [
      ...rows,
      {
        ...row('failed at 1,000 connections', ({ many }) => String(many.failed)),
        target: '0',
        met: Math.max(site.many.failed, front?.many.failed ?? 0) === 0,
      },
      {
        ...row('peak memory (RSS) after it', ({ memory }) => (memory === undefined ? '' : MB(memory))),
        target: `≤ ${limits.memory / 1024 ** 2} MB, site`,
        met: site.memory === undefined ? undefined : site.memory <= limits.memory,
      },
    ],
    plots: [
      {
        name: 'load',
        alt: 'Requests a second at 50 and at 1,000 connections',
        svg: barChart({
          title: 'Requests a second, compressed',
          series: ['site', 'site behind nginx', 'hand-written, on nginx'],
          write: perSecond,
          rows: [
            { label: '50 connections', values: [site, front, copy].map((each) => each?.some.rate) },
            { label: '1,000 connections', values: [site, front, copy].map((each) => each?.many.rate) },
          ],
        }),
      },
    ],
  };
}

/** The medians of rate and p99; of failures all. */
function middleOf(loads: readonly Load[]): Load {
  return {
    rate: median(loads.map(({ rate }) => rate)),
    p99: median(loads.map(({ p99 }) => p99)),
    failed: loads.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** Brings a server up to speed, and sees that it compresses: plain text on one side would be no comparison. */
async function warmUp(url: string): Promise<void> {
  const answer = await fetch(url + page, { headers: { 'accept-encoding': accepts } });
  await answer.body?.cancel();
  const encoding = answer.headers.get('content-encoding');
  if (answer.status !== 200 || !encoding) {
    throw new Error(`${url}${page} answered ${answer.status}, ${encoding ?? 'not compressed'}`);
  }
  await load(url + page, connections.some, seconds.warm);
}
