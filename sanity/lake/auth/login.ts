import type { ServerResponse } from 'node:http';
import { httpError } from '../http/apiError.ts';
import { clientNetwork } from '../http/clientNetwork.ts';
import { clientGone, readBody, sendJson } from '../http/respond.ts';
import type { Handler, Request } from '../http/route.ts';
import { checkPassword } from './checkPassword.ts';
import { loginPage } from './loginPage.ts';
import { cleanName } from './userName.ts';

/** `GET /v{version}/auth/login?origin=<URL of the Studio>`: the login page. The Studio redirects editors to it. */
export const showLogin: Handler = ({ res, url, ...request }) => {
  const origin = readReturnUrl(request, url.searchParams.get('origin'));
  send(res, 200, loginPage({ origin, name: '' }));
};

/**
 * `POST` of the same page: redirects back to the Studio with `#sid=…`, or shows the page again with an error. The open Studio
 * asks for JSON instead, and gets `{sid}` or `{error}`.
 */
export const logIn: Handler = async ({ lake, req, res }) => {
  // Prevents login CSRF: a form on another site must not log a visitor in.
  const formOrigin = req.headers.origin;
  // The site proxies /lake under a different Host, so the configured origins are accepted too.
  if (
    formOrigin &&
    URL.parse(formOrigin)?.host !== req.headers.host &&
    !lake.config.origins.includes(formOrigin)
  ) {
    throw httpError(403, 'The login form may only be sent from its own page');
  }
  const form = new URLSearchParams((await readBody(req, 8 * 1024)).toString('utf8'));
  const origin = readReturnUrl({ lake }, form.get('origin'));
  const name = cleanName(form.get('name') ?? '');
  const wantsJson = req.headers.accept === 'application/json';
  const showError = (status: number, error: string) =>
    wantsJson ? sendJson(res, status, { error }) : send(res, status, loginPage({ origin, name, error }));
  if (name === '') return showError(400, 'Skriv dit navn, så andre kan se, hvem der har ændret hvad.');

  const outcome = await checkPassword(
    lake,
    clientNetwork(req),
    name,
    form.get('password') ?? '',
    clientGone(res),
  );
  if (outcome === 'busy') {
    res.setHeader('retry-after', '5');
    return showError(503, 'Der er mange, der logger ind lige nu. Vent lidt, og prøv igen.');
  }
  if (typeof outcome === 'number') {
    const seconds = Math.ceil(outcome / 1000);
    res.setHeader('retry-after', String(seconds));
    return showError(
      429,
      `For mange forkerte forsøg. Vent ${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}, og prøv igen.`,
    );
  }
  if (outcome === 'wrong') return showError(401, 'Navnet eller adgangskoden er forkert. Prøv igen.');
  const sid = lake.sessions.keep(lake.tokens.issue(outcome));
  if (wantsJson) return sendJson(res, 200, { sid });
  const returnUrl = new URL(origin);
  returnUrl.hash = `sid=${sid}`;
  res.writeHead(303, { location: returnUrl.href, 'cache-control': 'no-store' }).end();
};

/** @throws ApiError 400 for a URL outside the configured origins: the redirect carries the login. */
function readReturnUrl({ lake }: Pick<Request, 'lake'>, origin: string | null): string {
  const url = URL.parse(origin ?? lake.config.origins[0] ?? '');
  if (url && lake.config.origins.includes(url.origin)) return url.href;
  throw httpError(
    400,
    `"origin" must be an address of the site (LAKE_ORIGINS), not "${String(origin).slice(0, 100)}"`,
  );
}

function send(res: ServerResponse, status: number, html: string): void {
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    // No `form-action`: browsers would also apply it to the redirect back to the Studio.
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  });
  res.end(html);
}
