import { httpError } from '../http/apiError.ts';
import { sendJson } from '../http/respond.ts';
import type { Handler } from '../http/route.ts';

/** `GET /auth/providers`: the login page that the Studio redirects editors to. */
export const listProviders: Handler = ({ lake, res, version }) => {
  const url = `${lake.config.url}/v${version}/auth/login`;
  const provider = { name: 'lake', title: 'Log ind', url };
  sendJson(res, 200, { providers: [provider], thirdPartyLogin: false, sso: { saml: false } });
};

/** `GET /auth/fetch?sid=`: returns the token of a login, once only. */
export const fetchToken: Handler = ({ lake, res, url }) => {
  const token = lake.sessions.take(url.searchParams.get('sid') ?? '');
  if (!token) throw httpError(401, 'The login has expired or was fetched already: log in again');
  res.setHeader('set-cookie', lake.imageCookie.set(token));
  sendJson(res, 200, { token, label: 'Studio' });
};

/** `POST /auth/logout`: revokes the caller's token and closes its open streams. */
export const logOut: Handler = ({ lake, caller, res }) => {
  if (caller.token) lake.tokens.revoke(caller.token);
  lake.tokenWatch.check();
  res.setHeader('set-cookie', lake.imageCookie.clear());
  sendJson(res, 200, { ok: true });
};

/** `GET /auth/id`: the caller's user id. */
export const whoAmI: Handler = ({ caller, res }) => sendJson(res, 200, { id: caller.user.id });
