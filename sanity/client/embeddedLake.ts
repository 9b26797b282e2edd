import type { ClientConfig } from '@sanity/client';
import type { AuthStore, WorkspaceOptions } from 'sanity';
import { multiplexedFetch } from '#sanity/lake/multiplex/multiplexedFetch.ts';
import { offlineTolerantClient } from './retryWhileOffline.ts';
import { confirmLogout } from './session/confirmLogout.ts';
import { editorSession } from './session/editorSession.ts';
import { fetchInSession } from './session/fetchInSession.ts';
import { keepDesk } from './session/keepDesk.ts';
import { logIn } from './session/logIn.ts';
import { leaveUnsaved, whenAllSaved } from './unsavedDocuments.ts';

/** Placeholder project id. With it, the Studio uses the embedded lake instead of a Sanity project. */
export const embeddedProjectId = 'embedded';

// The site proxies /lake to the lake, so that Studio, API and preview share one origin and one security policy.
const origin = typeof location === 'undefined' ? 'http://localhost:3000' : location.origin;
const apiHost = `${origin}/lake`;
const fetchFromLake = fetchInSession(editorSession, multiplexedFetch(apiHost, lakeFetch));

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

/** Where the Studio keeps its token. */
const tokenKey = `__studio_auth_token_${embeddedProjectId}`;

/** Logs an editor in again while the desk is open. @throws LoginError with a message in Danish */
export const logInAgain = (credentials: { name: string; password: string }): Promise<void> =>
  logIn(apiHost, tokenKey, credentials);

const keptStores = new WeakMap<AuthStore, AuthStore>();

/** Called by the Studio with its auth store: see `embeddedLakePatches`. */
function keptStore(store: AuthStore): AuthStore {
  const confirm = () => confirmLogout(whenAllSaved);
  const kept = keptStores.get(store) ?? keepDesk(store, editorSession, { confirm, revoke, leave });
  keptStores.set(store, kept);
  return kept;
}

async function revoke(token: string): Promise<void> {
  await fetch(`${apiHost}/v1/auth/logout`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  }).catch((cause) => console.warn('The token could not be revoked', cause));
}

/** Loads the page again without the login. Unsaved words stay in the browser; only a page that has ended offers them. */
function leave(): void {
  localStorage.removeItem(tokenKey);
  leaveUnsaved();
  location.reload();
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
      resolveFetch: () => fetchFromLake,
    }),
  auth: {
    loginMethod: 'token',
    redirectOnSingle: true,
    providers: [{ name: 'lake', title: 'Med adgangskode', url: `${apiHost}/v1/auth/login` }],
    ...{ wrapStore: keptStore },
  },
  tasks: { enabled: false },
  releases: { enabled: false },
  scheduledDrafts: { enabled: false },
  scheduledPublishing: { enabled: false, inputDateTimeFormat: 'dd/MM/yyyy HH:mm' },
  mediaLibrary: { enabled: false },
  announcements: { enabled: false },
} satisfies Partial<WorkspaceOptions>;
