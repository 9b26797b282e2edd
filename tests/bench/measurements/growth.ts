import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SanityClient } from '@sanity/client';
import { buildSite } from '#lib/builds/buildSite.ts';
import { startSite } from '#lib/supervisor/startSite.ts';
import { MB, median, ms, quantile, seconds, times } from '../report/numbers.ts';
import type { Row, Section } from '../report/section.ts';
import {
  addressed,
  type Document,
  edit,
  editorOf,
  editorToken,
  publish,
  publishUntilVisible,
} from '../support/editing.ts';
import { distDirOf, openSite, type SiteOfMany } from '../support/siteOfMany.ts';
import { get, untilFound } from '../support/visiting.ts';

const counts = { visits: 20, publishes: 20, menus: 5, searches: 60, memory: 200 };
/** The number of pages below the page that is renamed is as near to this as the tree allows. */
const renamedTree = 1_000;
/** A page that the menu shows, and pages of the first content. */
const inMenu = 'page-organisation';
const removable = ['/formaal', '/baggrund', '/privatliv', '/tilgaengelighed', '/strategi'];
const queries = ['ledelse', 'netværk', 'overenskomst', 'hvem sidder i bestyrelsen', 'formaal', 'side 12'];

/** Milliseconds, and bytes. */
type Figures = {
  start: number;
  firstVisit: number;
  knownPage: number;
  notFound: number;
  publish: number;
  publishP95: number;
  menu: number;
  search: number;
  rename: number;
  memory: number;
  memoryHalfway: number;
};

/** What the size may cost: factors over the first content, by number of pages, and absolute limits. */
const factors: Partial<Record<keyof Figures, Record<number, number>>> = {
  firstVisit: { 5000: 1.5, 20000: 2 },
  knownPage: { 5000: 1.2, 20000: 1.2 },
  notFound: { 5000: 1.2, 20000: 1.2 },
  publish: { 5000: 1.5, 20000: 2 },
};
const mb = 1024 ** 2;
const limits: Partial<Record<keyof Figures, Record<number, number>>> = {
  start: { 5000: 4_000, 20000: 8_000 },
  publishP95: { 5000: 1_000, 20000: 1_000 },
  search: { 5000: 50, 20000: 150 },
  memory: { 5000: 400 * mb, 20000: 512 * mb },
};

const rowsOfTable: { figure: keyof Figures; name: string; format: (value: number) => string }[] = [
  { figure: 'start', name: 'start with a build that is there', format: seconds },
  { figure: 'firstVisit', name: 'first visit to a page that the build left out', format: ms },
  { figure: 'knownPage', name: 'a known page again', format: ms },
  { figure: 'notFound', name: '404', format: ms },
  { figure: 'publish', name: 'publish → visible, median', format: ms },
  { figure: 'publishP95', name: 'publish → visible, p95', format: ms },
  { figure: 'menu', name: 'a title in the menu → visible on the front page', format: ms },
  { figure: 'search', name: 'search, p95', format: ms },
  {
    figure: 'rename',
    name: `a new address above about ${renamedTree} pages → the last of them visible`,
    format: seconds,
  },
  { figure: 'memoryHalfway', name: `memory (RSS) after ${counts.memory / 2} publishes`, format: MB },
  {
    figure: 'memory',
    name: `memory (RSS) after ${counts.memory} publishes, each of another page`,
    format: MB,
  },
];

/**
 * What a site costs at several sizes, each with its own store and build.
 *
 * @param sizes numbers of pages; the first is the baseline of the others
 */
export async function growth(root: string, sizes: readonly number[]): Promise<Section> {
  const all: { pages: number; figures: Figures }[] = [];
  for (const count of sizes) {
    const { pages, figures } = await measure(root, count);
    // To stderr: the table alone is the result.
    console.error(pages, JSON.stringify(figures));
    all.push({ pages, figures });
  }
  const [base] = all;
  if (!base) throw new Error('growth needs a size');
  const rows = rowsOfTable.flatMap(({ figure, name, format }) =>
    all.map(({ pages, figures }): Row => {
      const value = figures[figure];
      const ratio = value / base.figures[figure];
      const [factor, limit] = [factors[figure]?.[pages], limits[figure]?.[pages]];
      return {
        what: `${pages.toLocaleString('en')} pages: ${name}`,
        target: factor ? `≤ ${factor}×` : limit ? `≤ ${format(limit)}` : undefined,
        site: Number.isNaN(value) ? undefined : format(value),
        ratio: pages === base.pages || Number.isNaN(ratio) ? undefined : times(ratio),
        met: factor ? ratio <= factor : limit ? value <= limit : undefined,
      };
    }),
  );
  return { title: 'Growth', rows };
}

async function measure(root: string, count: number): Promise<{ pages: number; figures: Figures }> {
  const site = await openSite(root, count, `growth-${count}`, { LAKE_EDITOR_TOKEN: editorToken });
  try {
    await buildSite({ root, name: site.name, env: site.env, values: {} });
    return { pages: site.pages, figures: await measureSite(site) };
  } finally {
    await site.close();
  }
}

async function measureSite(site: SiteOfMany): Promise<Figures> {
  const { root, port, env, added } = site;
  const distDir = await distDirOf(site);
  const url = `http://localhost:${port}`;
  const serve = () => startSite({ root, distDir, port, env });
  // The first start of a build catches up with the store.
  await (await serve()).stop();
  const leftOut = added.filter((path) => !existsSync(fileOf(root, distDir, path)));
  // A build contains all pages of a small site. The first visit to a page whose file is gone is the same.
  if (leftOut.length === 0) leftOut.push(...(await removeFiles(root, distDir)));
  const startedAt = performance.now();
  const server = await serve();
  const start = performance.now() - startedAt;
  try {
    const client = editorOf(site);
    const documents = (await addressed(client)).filter(({ id }) => !id.startsWith('page-kopi-'));
    const copies = added.map((path) => ({ id: `page-kopi-${path.slice(path.lastIndexOf('-') + 1)}`, path }));
    const known = `${url}/netvaerksgrupper`;
    const visitTimes = await timesOf(Math.min(leftOut.length, counts.visits), (run) =>
      get(url + leftOut.at(-1 - run)),
    );
    const knownPage = median(await timesOf(counts.visits, () => get(known)));
    const notFound = median(await timesOf(counts.visits, (run) => fetch(`${url}/findes-ikke-${run}`)));
    await get(`${url}/soeg?q=ledelse`);
    const searchTimes = await timesOf(counts.searches, (run) => {
      const q = new URLSearchParams({
        q: `${queries[run % queries.length]} ${run > queries.length ? run : ''}`,
      });
      return get(`${url}/soeg?${q}`);
    });
    const publishTimes = await timesOf(counts.publishes, (run) => publishLead(client, url, documents, run));
    const menuTimes = await timesOf(counts.menus, (run) => publishTitle(client, url, run));
    const rename = await renameTop(client, url, copies);
    const memory: number[] = [];
    const pool = [...documents, ...copies.slice(-counts.memory)];
    for (let run = 0; run < counts.memory; run++) {
      await publishLead(client, url, pool, run, 'i hukommelsen');
      if ((run + 1) % (counts.memory / 2) === 0) memory.push(await residentBytes(server.pid));
    }
    return {
      ...{ start, knownPage, notFound, rename, firstVisit: median(visitTimes) },
      ...{ publish: median(publishTimes), publishP95: quantile(publishTimes, 0.95), menu: median(menuTimes) },
      ...{ search: quantile(searchTimes, 0.95), memoryHalfway: memory[0] ?? 0, memory: memory[1] ?? 0 },
    };
  } finally {
    await server.stop();
  }
}

async function timesOf(count: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
  const all: number[] = [];
  for (let run = 0; run < count; run++) {
    const startedAt = performance.now();
    const result = await work(run);
    all.push(typeof result === 'number' ? result : performance.now() - startedAt);
  }
  return all;
}

/** Publishes a lead. @returns milliseconds until it is visible */
async function publishLead(
  client: SanityClient,
  url: string,
  documents: readonly Document[],
  run: number,
  words = 'i målingen',
): Promise<number> {
  const { id, path } = documents[run % documents.length] as Document;
  const lead = `Udgivet som nummer ${run} ${words}.`;
  return publishUntilVisible(client, id, { lead }, url + path, lead);
}

/** Publishes another title of a page in the menu. @returns milliseconds until the front page shows it */
async function publishTitle(client: SanityClient, url: string, run: number): Promise<number> {
  const title = `Organisation ${run}`;
  return publishUntilVisible(client, inMenu, { title }, url, `>${title}<`);
}

/** Publishes another slug of a page high in the tree. @returns milliseconds until the last page below it is at its new address */
async function renameTop(client: SanityClient, url: string, copies: readonly Document[]): Promise<number> {
  const sizes = copies.map((page) => ({
    page,
    below: copies.filter(({ path }) => path.startsWith(`${page.path}/`)),
  }));
  const distance = ({ below }: { below: readonly Document[] }) => Math.abs(below.length - renamedTree);
  const [top] = sizes.toSorted((a, b) => distance(a) - distance(b));
  const last = top?.below.at(-1);
  if (!top || !last) return Number.NaN;
  const slug = 'ny-adresse';
  await edit(client, top.page.id, { slug: { _type: 'slug', current: slug } });
  const newPath = last.path.replace(top.page.path, top.page.path.replace(/[^/]+$/, slug));
  const startedAt = performance.now();
  const accepted = publish(client, top.page.id);
  await untilFound(url + newPath);
  const took = performance.now() - startedAt;
  await accepted;
  return took;
}

const fileOf = (root: string, distDir: string, path: string, extension = 'html') =>
  join(root, distDir, 'server/app', `${path}.${extension}`);

/** Removes the files of some pages of the first content from a build. @returns their paths */
async function removeFiles(root: string, distDir: string): Promise<string[]> {
  for (const path of removable)
    for (const extension of ['html', 'meta']) await rm(fileOf(root, distDir, path, extension));
  return removable;
}

/** Resident memory of a process in bytes (Linux). */
async function residentBytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) * 1024;
}
