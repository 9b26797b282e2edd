import type { TestSite } from '../../e2e/support/testSite.ts';
import { ms, quantile } from '../report/numbers.ts';
import type { Row, Section } from '../report/section.ts';
import { addressed, type Document, editorOf, publishUntilVisible } from '../support/editing.ts';

/** Milliseconds. */
const limit = 2000;
const publishes = 30;

/** Time from sending the publish to the first response with the new words, for each page in turn. */
export async function publishing(site: TestSite, front: { url: string } | undefined): Promise<Section> {
  const alone = await measure(site, site.url);
  const behind = front && (await measure(site, front.url));
  const row = (what: string, of: (times: number[]) => number): Row => ({
    what,
    site: ms(of(alone)),
    front: behind && ms(of(behind)),
  });
  const p95 = (times: number[]) => quantile(times, 0.95);
  return {
    title: `Publish → visible (${publishes} publishes)`,
    rows: [
      row('median', (times) => quantile(times, 0.5)),
      {
        ...row('p95', p95),
        target: `≤ ${limit / 1000} s`,
        met: Math.max(p95(alone), p95(behind ?? [0])) <= limit,
      },
      row('slowest', (times) => Math.max(...times)),
    ],
  };
}

async function measure(site: TestSite, url: string): Promise<number[]> {
  const client = editorOf(site);
  const documents = await addressed(client);
  const times: number[] = [];
  for (let run = 0; run < publishes; run++) {
    const { id, path } = documents[run % documents.length] as Document;
    const words = `Udgivet som nummer ${run} i målingen på ${new URL(url).port}.`;
    times.push(await publishUntilVisible(client, id, { lead: words }, url + path, words));
  }
  return times;
}
