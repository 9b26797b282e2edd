import type { ClientConfig } from '@sanity/client';
import type { WorkspaceOptions } from 'sanity';
import { multiplexedFetch } from '#sanity/lake/multiplex/multiplexedFetch.ts';
import { offlineTolerantClient } from './retryWhileOffline.ts';

/** Placeholder project id. With it, the Studio uses the embedded lake instead of a Sanity project. */
export const embeddedProjectId = 'embedded';

// The site proxies /lake to the lake, so that Studio, API and preview share one origin and one security policy.
const origin = typeof location === 'undefined' ? 'http://localhost:3000' : location.origin;
const apiHost = `${origin}/lake`;
const fetchOverSocket = multiplexedFetch(apiHost, lakeFetch);

/**
 * Fetches from the lake. If the lake is down, the site responds with a plain 500; if the site is down, the server in
 * front responds with 502 to 504. Both become network errors: the Studio retries those, but its tools fail on an HTTP error.
 *
 * @throws TypeError on a 5xx response that is not JSON, and on network errors
 */
async function lakeFetch(url: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  const fromLake = response.headers.get('content-type')?.includes('json');
  if (response.status >= 500 && !fromLake) throw new TypeError('Failed to fetch');
  return response;
}

/** Suppresses the Studio's HTTP/1.1 warning. It concerns concurrent event streams, which share one socket here. */
export function snoozeNetworkCheck(): void {
  if (typeof sessionStorage === 'undefined') return;
  sessionStorage.setItem('sanity-studio.network.check.snooze', new Date().toISOString());
}

/**
 * Workspace options for the embedded lake instead of Sanity's cloud. Cloud-only features are disabled, so that no
 * button fails.
 */
export const embeddedLake = {
  apiHost,
  unstable_clientFactory: (config: ClientConfig) =>
    offlineTolerantClient({
      ...config,
      apiHost,
      useProjectHostname: false,
      useCdn: false,
      // A browser opens at most six connections per origin. The Studio's event streams alone would use them all.
      resolveFetch: () => fetchOverSocket,
    }),
  auth: {
    loginMethod: 'token',
    redirectOnSingle: true,
    providers: [{ name: 'lake', title: 'Med adgangskode', url: `${apiHost}/v1/auth/login` }],
  },
  tasks: { enabled: false },
  releases: { enabled: false },
  scheduledDrafts: { enabled: false },
  scheduledPublishing: { enabled: false, inputDateTimeFormat: 'dd/MM/yyyy HH:mm' },
  mediaLibrary: { enabled: false },
  announcements: { enabled: false },
} satisfies Partial<WorkspaceOptions>;
