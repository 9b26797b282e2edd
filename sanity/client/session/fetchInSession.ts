import type { Fetch } from '#sanity/lake/multiplex/multiplexedFetch.ts';
import type { EditorSession } from './editorSession.ts';

/**
 * Returns a `fetch` whose requests wait while the editor is logged out, and are sent with the token of the new login. The
 * Studio therefore never sees a 401 for what an editor has typed: it would close the form and drop the text.
 *
 * Requests about the login itself, and requests before the first login, are passed on unchanged.
 */
export function fetchInSession(session: EditorSession, send: Fetch): Fetch {
  return async (url, init) => {
    if (session.current().status === 'none' || isAboutLogin(url)) return send(url, init);
    for (;;) {
      const token = await session.token(init?.signal);
      const response = await send(url, withToken(init, token));
      if (response.status !== 401) return response;
      await response.body?.cancel();
      session.lose(token);
    }
  };
}

/** The Studio asks `/users/me` whose login a new token is; that request carries the new token already. */
const isAboutLogin = (url: string) => /\/(?:auth\/|users\/me(?:$|\?))/.test(url);

function withToken(init: RequestInit | undefined, token: string): RequestInit {
  const headers = Object.fromEntries(new Headers(init?.headers));
  return { ...init, headers: { ...headers, authorization: `Bearer ${token}` } };
}
