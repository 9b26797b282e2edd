import { client } from '#lib/content/client.ts';
import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { selfFetch } from '#lib/server/selfFetch.ts';
import { status } from '#lib/server/status.ts';
import { buildInfo } from './buildInfo.ts';

/** How long (ms) one check serves: whoever asks often must cost nothing. */
const CHECK_MS = 5_000;
/** How long (ms) the front page and the store may take. */
const PAGE_TIMEOUT_MS = 5_000;
const STORE_TIMEOUT_MS = 2_000;

type Check = { at: number; pageRenders: boolean; storeReachable: boolean };

/** One for the process. */
const memory = processGlobal<{ check?: Promise<Check>; at: number; unreachableSince?: number }>(
  'health',
  () => ({
    at: 0,
  }),
);

/** How the site is. `unavailable`: it cannot show its front page. `degraded`: it can, but what is new does not reach it. */
export type Health = Awaited<ReturnType<typeof readHealth>>;

/** Reads how the site and its parts are; asks them at most every five seconds. */
export async function readHealth() {
  if (memory.check === undefined || Date.now() - memory.at > CHECK_MS) {
    memory.at = Date.now();
    memory.check = runCheck();
  }
  const { at, pageRenders, storeReachable } = await memory.check;
  const doubt = status.get('contentDoubt');
  const healthy = storeReachable && doubt === undefined;
  return {
    status: pageRenders ? (healthy ? 'ok' : 'degraded') : 'unavailable',
    checkedAt: iso(at),
    page: { renders: pageRenders },
    store: { reachable: storeReachable, unreachableSince: iso(memory.unreachableSince) },
    links: { loadedAt: iso(status.get('linkIndexLoadedAt')) },
    notices: {
      lastReceivedAt: iso(status.get('lastNoticeAt')),
      lastAppliedAt: iso(status.get('lastAppliedAt')),
      pending: status.get('pendingNotices') ?? 0,
    },
    contentDoubt: doubt ?? null,
    build: (await buildInfo()) ?? null,
  } as const;
}

async function runCheck(): Promise<Check> {
  const at = Date.now();
  const [pageRenders, storeReachable] = await Promise.all([checkPage(), checkStore()]);
  if (storeReachable) delete memory.unreachableSince;
  else memory.unreachableSince ??= at;
  return { at, pageRenders, storeReachable };
}

async function checkPage(): Promise<boolean> {
  try {
    const response = await selfFetch('/', { timeoutMs: PAGE_TIMEOUT_MS });
    await response.arrayBuffer();
    if (response.status !== 200)
      log.error('health', 'the front page cannot be shown', { status: response.status });
    return response.status === 200;
  } catch (cause) {
    log.error('health', 'the front page cannot be shown', { cause });
    return false;
  }
}

/** With the site's own token, so that a token that was revoked shows too. */
async function checkStore(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(STORE_TIMEOUT_MS);
    await client().fetch('{"answered": true}', {}, { cache: 'no-store', signal });
    return true;
  } catch (cause) {
    log.warn('health', 'the content store cannot be reached', { cause });
    return false;
  }
}

const iso = (milliseconds: number | undefined) =>
  milliseconds === undefined ? null : new Date(milliseconds).toISOString();
