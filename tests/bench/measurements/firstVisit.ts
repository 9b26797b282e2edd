import type { CDPSession } from '@playwright/test';
import { kB, times } from '../report/numbers.ts';
import type { Row, Section } from '../report/section.ts';
import { type Contestants, each } from '../support/served.ts';
import { startBrowser } from '../support/startBrowser.ts';

const page = '/formaal';
const limits = { requests: 5, bytes: 60_000 };

/** Resource types in the browser's protocol. */
const kinds = { Document: 'HTML', Stylesheet: 'CSS', Font: 'font', Image: 'pictures', Script: 'script' };
const names = [...Object.values(kinds), 'other'];

type Visit = {
  requests: number;
  /** Bytes on the wire by kind, headers included. */
  bytes: Map<string, number>;
  thirdParty: number;
  cookies: number;
  /** Text of the page's main element. */
  letters: string;
};

/** Cost of a first visit to a page of text on a phone: requests, and bytes by kind. The page is not scrolled. */
export async function firstVisit(contestants: Contestants): Promise<Section> {
  const { site, front, copy } = await each(contestants, ({ url }) => visit(url));
  if (site.letters !== copy.letters) {
    throw new Error(`The text of the hand-written page differs from ${page}: update it.`);
  }
  const totalBytes = ({ bytes }: Visit) => bytes.values().reduce((sum, each) => sum + each, 0);
  const row = (what: string, of: (visit: Visit) => number, write: (value: number) => string): Row => ({
    what,
    site: write(of(site)),
    front: front && write(of(front)),
    copy: write(of(copy)),
  });
  const ours = [site, front].filter((each) => each !== undefined);
  const max = (of: (visit: Visit) => number) => Math.max(...ours.map(of));
  const count = (what: string, of: (visit: Visit) => number, limit: number): Row => ({
    ...row(what, of, String),
    target: limit === 0 ? '0' : `≤ ${limit}`,
    met: max(of) <= limit,
  });
  return {
    title: `First visit to a page of text (${page}), phone`,
    rows: [
      count('requests', ({ requests }) => requests, limits.requests),
      {
        ...row('bytes in all', totalBytes, kB),
        target: `≤ ${limits.bytes / 1000} kB`,
        ratio: times(totalBytes(front ?? site) / totalBytes(copy)),
        met: max(totalBytes) <= limits.bytes,
      },
      ...names
        .filter((kind) => kind !== 'script')
        .map((kind) => row(`bytes of ${kind}`, ({ bytes }) => bytes.get(kind) ?? 0, kB)),
      count('bytes of script', ({ bytes }) => bytes.get('script') ?? 0, 0),
      count('requests to third parties', ({ thirdParty }) => thirdParty, 0),
      count('cookies', ({ cookies }) => cookies, 0),
    ],
  };
}

async function visit(url: string): Promise<Visit> {
  const browser = await startBrowser();
  try {
    // The phone that Lighthouse emulates.
    const context = await browser.newContext({
      viewport: { width: 412, height: 823 },
      deviceScaleFactor: 1.75,
      isMobile: true,
    });
    const tab = await context.newPage();
    const traffic = await watch(await context.newCDPSession(tab));
    await tab.goto(url + page, { waitUntil: 'networkidle' });
    const origins = traffic.addresses.map((address) => new URL(address).origin);
    return {
      requests: origins.length,
      bytes: traffic.bytes,
      thirdParty: origins.filter((origin) => origin !== url).length,
      cookies: (await context.cookies()).length,
      letters: lettersOf(await tab.locator('main').evaluate(visibleText)),
    };
  } finally {
    await browser.close();
  }
}

/** Text that is shown, without dates: the store gives a page the day of its import. */
function visibleText(element: HTMLElement | SVGElement): string {
  const dates = [...element.querySelectorAll('time')].map(({ innerText }) => innerText);
  return dates.reduce((text, date) => text.replaceAll(date, ''), (element as HTMLElement).innerText);
}

/**
 * Text without spaces, soft hyphens, and the separators of breadcrumbs, which are text in one page and CSS in the
 * other.
 */
const lettersOf = (text: string) => text.replace(/[\s\u00ad/]+/g, '');

async function watch(session: CDPSession) {
  const addresses: string[] = [];
  const kindOf = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    // An image embedded in the style as a data URL is not fetched.
    if (request.url.startsWith('data:')) return;
    addresses.push(request.url);
    kindOf.set(requestId, kinds[type as keyof typeof kinds] ?? 'other');
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kindOf.get(requestId);
    if (kind) bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength);
  });
  await session.send('Network.enable');
  return { addresses, bytes };
}
