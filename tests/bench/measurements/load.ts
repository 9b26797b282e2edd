import { MB, median, ms, perSecond, times } from '../report/numbers.ts';
import type { Row, Section } from '../report/section.ts';
import { peakMemory } from '../support/peakMemory.ts';
import type { Contestants, ServedSite } from '../support/served.ts';
import { ownPage } from '../support/staticCopy.ts';
import { acceptEncoding, type Load, load } from '../support/wrk.ts';

const page = '/formaal';
const counts = [50, 1000] as const;
const seconds = { warm: 2, measured: 6 };
const limits = { beside: 0.9, memory: 512 * 1024 ** 2 };

/**
 * The three servers, and the site's own page as a file on the copy's nginx: the same server with as many bytes to
 * send.
 */
type Four<T> = { site: T; front?: T | undefined; copy: T; file: T };

/** Requests per second, 99th percentile and memory: the same page, compressed, from each server. */
export async function underLoad({ site, front, copy }: Contestants, runs: number): Promise<Section> {
  const addresses: Four<string> = {
    site: site.url + page,
    front: front && front.url + page,
    copy: copy.url + page,
    file: copy.url + ownPage,
  };
  for (const address of Object.values(addresses)) if (address) await warmUp(address);
  const loads: Measured[] = [];
  for (const count of counts) loads.push({ count, ...(await inTurn(addresses, count, runs)) });
  const failed = (server: 'site' | 'front' | 'copy') =>
    loads.reduce((sum, each) => sum + (each[server]?.failed ?? 0), 0);
  const memory = await peaks({ site, copy });
  return {
    title: `Under load (${page}, compressed)`,
    rows: [
      ...loads.flatMap(rowsOf),
      {
        what: 'failed',
        target: '0',
        site: String(failed('site')),
        front: front && String(failed('front')),
        copy: String(failed('copy')),
        met: failed('site') + failed('front') === 0,
      },
      {
        what: 'peak memory (RSS) after it',
        target: `≤ ${limits.memory / 1024 ** 2} MB`,
        site: MB(memory.site),
        copy: MB(memory.copy),
        met: memory.site <= limits.memory,
      },
    ],
  };
}

type Measured = Four<Load> & { count: number };

function rowsOf({ count, site, front, copy, file }: Measured): Row[] {
  const at = `at ${count.toLocaleString('en')} connections`;
  const compare = (baseline: Load) => {
    if (!front) return { target: `≥ ${limits.beside}× behind nginx` };
    const ratio = front.rate / baseline.rate;
    return { target: `≥ ${limits.beside}× behind nginx`, ratio: times(ratio), met: ratio >= limits.beside };
  };
  return [
    {
      what: `requests a second, ${at}`,
      site: perSecond(site.rate),
      front: front && perSecond(front.rate),
      copy: perSecond(copy.rate),
      ...compare(copy),
    },
    {
      what: `the same, with the site's own page as a file there`,
      front: front && perSecond(front.rate),
      copy: perSecond(file.rate),
      ...compare(file),
    },
    { what: `p99, ${at}`, site: ms(site.p99), front: front && ms(front.p99), copy: ms(copy.p99) },
  ];
}

/** Measures each address several times, in turn, so that other load on the machine affects all of them. */
async function inTurn(addresses: Four<string>, count: number, runs: number): Promise<Four<Load>> {
  const all: Four<Load[]> = { site: [], front: addresses.front ? [] : undefined, copy: [], file: [] };
  for (let run = 0; run < runs; run++) {
    for (const server of ['site', 'front', 'copy', 'file'] as const) {
      const address = addresses[server];
      if (address) all[server]?.push(await load(address, count, seconds.measured));
    }
  }
  const { site, front, copy, file } = all;
  return {
    site: middleOf(site),
    front: front && middleOf(front),
    copy: middleOf(copy),
    file: middleOf(file),
  };
}

/** Medians of rate and p99, and the sum of failures. */
function middleOf(loads: readonly Load[]): Load {
  return {
    rate: median(loads.map(({ rate }) => rate)),
    p99: median(loads.map(({ p99 }) => p99)),
    failed: loads.reduce((sum, { failed }) => sum + failed, 0),
  };
}

async function peaks({ site, copy }: { site: ServedSite; copy: ServedSite }) {
  return { site: await peakMemory(site.pid ?? 0), copy: await peakMemory(copy.pid ?? 0) };
}

/** Warms a server up, and checks that it compresses: a comparison with uncompressed responses would be unfair. */
async function warmUp(address: string): Promise<void> {
  const response = await fetch(address, { headers: { 'accept-encoding': acceptEncoding } });
  await response.body?.cancel();
  const encoding = response.headers.get('content-encoding');
  if (response.status !== 200 || !encoding) {
    throw new Error(`${address} answered ${response.status}, ${encoding ?? 'not compressed'}`);
  }
  await load(address, counts[0], seconds.warm);
}
