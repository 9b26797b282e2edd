import { client } from '#lib/content/client.ts';
import { log } from '#lib/server/log.ts';
import { processGlobal } from '#lib/server/processGlobal.ts';
import { selfFetch } from '#lib/server/selfFetch.ts';
import { status } from '#lib/server/status.ts';
import { buildInfo } from './buildInfo.ts';

/** How long (ms) a check is reused, so that frequent health requests cost nothing. */
const CHECK_MAX_AGE_MS = 5_000;
const PAGE_TIMEOUT_MS = 5_000;
const STORE_TIMEOUT_MS = 2_000;

type Check = { at: number; pageRenders: boolean; storeReachable: boolean };

/** One per process. `at`: start of the last check, in ms. */
const memory = processGlobal<{ check?: Promise<Check>; at: number; unreachableSince?: number }>(
  'health',
  () => ({
    at: 0,
  }),
);

/** `unavailable`: the site cannot render its front page. `degraded`: it can, but does not receive new content. */
export type Health = Awaited<ReturnType<typeof readHealth>>;

/** Returns the health report of the site. Front page and store are checked at most every five seconds. */
export async function readHealth() {
  if (memory.check === undefined || Date.now() - memory.at > CHECK_MAX_AGE_MS) {
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
      log.error('health', 'the front page cannot be rendered', { status: response.status });
    return response.status === 200;
  } catch (cause) {
    log.error('health', 'the front page cannot be rendered', { cause });
    return false;
  }
}

/** Uses the site's own token, so that a revoked token is detected too. */
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
