import type { Route } from '#sanity/lake/http/route.ts';
import { routes } from '#sanity/lake/http/routes.ts';
import { roles, type WalkCaller } from './callers.ts';
import { peek } from './peek.ts';
import type { PreparedLake } from './prepare.ts';

/** A way in: the lake's paths are appended to `url`. */
export type Way = { name: string; url: string; throughSite: boolean };

/**
 * The number of requests, a description of each wrong response, and the private words that the callers with read access
 * found.
 */
export type WalkResult = { requestCount: number; faults: string[]; foundWords: string[] };

/**
 * Requests every path of the lake, with each of its methods, as each of the callers.
 * It iterates over the lake's route table, so that it covers a new route automatically.
 */
export async function walk(way: Way, callers: WalkCaller[], prepared: PreparedLake): Promise<WalkResult> {
  const faults: string[] = [];
  const foundWords = new Set<string>();
  let requestCount = 0;
  for (const route of routes) {
    for (const method of route.methods) {
      for (const caller of callers) {
        // It would end the login for the rest of the walk.
        if (route.path === 'auth/logout' && isPerson(caller)) continue;
        const { pathname, origin } = new URL(way.url);
        const path = `${pathname.replace(/\/$/, '')}${addressOf(route, prepared.names)}`;
        const response = await peek(origin, path, method, { ...caller.headers, ...clientHeaders });
        requestCount += 1;
        const secrets = prepared.secrets.filter((secret) => response.text.includes(secret));
        const hash = prepared.neverShown.find((each) => response.text.includes(each));
        const mayRead = caller.rights === 'program' || isPerson(caller);
        if (mayRead) for (const secret of secrets) foundWords.add(secret);
        const wrong =
          wrongStatus(way, route, caller, response.status) ??
          hash ??
          (mayRead ? undefined : secrets.join(', '));
        if (wrong) faults.push(`${way.name}, ${caller.name}, ${method} ${route.path}: ${wrong}`);
      }
    }
  }
  return { requestCount, faults, foundWords: [...foundWords].sort() };
}

const isPerson = ({ rights }: WalkCaller) => roles.some((role) => role === rights);

/** The site refuses a POST without a length. */
const clientHeaders = { 'Content-Length': 0 };

function addressOf({ path }: Route, names: Record<string, string>): string {
  const segments = (path.startsWith('/') ? path : `/v2025-02-19/${path}`).split('/');
  const kind = segments[1] ?? '';
  const filled = segments.map((part) =>
    part.startsWith(':') ? (names[part.slice(1)] ?? names[kind] ?? 'x') : part,
  );
  return `${filled.join('/')}?query=*&perspective=raw&lastRevision=true&sid=guess&includeDrafts=true`;
}

/** Describes what is wrong with a status, if anything. */
function wrongStatus(
  way: Way,
  { access }: Route,
  { rights }: WalkCaller,
  status: number,
): string | undefined {
  if (status >= 500) return `${status}`;
  const unless = (...allowed: number[]) =>
    allowed.includes(status) ? undefined : `${status} instead of ${allowed.join(' or ')}`;
  if (access === 'loopback' && way.throughSite) return unless(404);
  if (rights === 'refused') return unless(401);
  if (access === 'loopback') return unless(200);
  // Public routes: some of these answer 401 for other reasons, such as an expired login.
  if (access === 'anyone') return undefined;
  if (rights === 'stranger') return unless(401);
  // Written out here, independently of the code that decides it.
  const minimum = access === 'person' ? 'reader' : access;
  const isProgramOnly = rights === 'program' && access === 'person';
  const role = rights === 'program' ? 'reader' : rights;
  if (isProgramOnly || roles.indexOf(role) < roles.indexOf(minimum)) return unless(403);
  return status === 401 || status === 403 ? `${status} for a caller with access` : undefined;
}
