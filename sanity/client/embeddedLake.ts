import type { ClientConfig } from '@sanity/client';
import type { WorkspaceOptions } from 'sanity';
import { multiplexedFetch } from '#sanity/lake/multiplex/multiplexedFetch.ts';
import { offlineTolerantClient } from './retryWhileOffline.ts';

/** The project id that stands for »no project«: the Studio then talks to the embedded lake. */
export const embeddedProjectId = 'embedded';

// The site hands /lake on to the lake, so that Studio, API and preview share one origin and one policy.
const origin = typeof location === 'undefined' ? 'http://localhost:3000' : location.origin;
const apiHost = `${origin}/lake`;
const overOneSocket = multiplexedFetch(apiHost, lakeFetch);

/**
 * The site answers for a lake that is away with a plain 500, and a server in front of the site answers for a site that
 * is away with 502 to 504. To the Studio that must be a lost connection, which it waits out; an answer makes its tools
 * give up.
 */
async function lakeFetch(url: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  const fromLake = response.headers.get('content-type')?.includes('json');
  if (response.status >= 500 && !fromLake) throw new TypeError('Failed to fetch');
  return response;
}

/** The Studio warns of HTTP/1.1 because of its event streams; here they go over one socket, so there is nothing to warn of. */
export function snoozeNetworkCheck(): void {
  if (typeof sessionStorage === 'undefined') return;
  sessionStorage.setItem('sanity-studio.network.check.snooze', new Date().toISOString());
}

/**
 * What the Studio needs to use the embedded lake instead of Sanity's cloud. Features that only the cloud has are
 * switched off, so that no button leads nowhere.
 */
export const embeddedLake = {
  apiHost,
  unstable_clientFactory: (config: ClientConfig) =>
    offlineTolerantClient({
      ...config,
      apiHost,
      useProjectHostname: false,
      useCdn: false,
      // A browser opens six connections to one origin; the Studio's event streams alone would take them all.
      resolveFetch: () => overOneSocket,
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
