import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { httpError } from '../http/apiError.ts';
import { clientNetwork } from '../http/clientNetwork.ts';
import { clientGone, readBody } from '../http/respond.ts';
import type { Handler, Request } from '../http/route.ts';
import { checkPassword } from './checkPassword.ts';
import { loginPage } from './loginPage.ts';
import type { User } from './user.ts';

/** `GET /v{version}/auth/login?origin=<where the Studio is>`: the page the Studio sends an editor to. */
export const showLogin: Handler = ({ res, url, ...request }) => {
  const origin = allowedReturn(request, url.searchParams.get('origin'));
  send(res, 200, loginPage({ origin, name: '' }));
};

/** `POST` of the same page: leads back to the Studio with `#sid=…`, or shows the page again with what is wrong. */
export const logIn: Handler = async ({ lake, req, res }) => {
  // A form of another site may not log anybody in.
  const from = req.headers.origin;
  // The site hands its /lake on, with another Host: its own origins count as the lake's page too.
  if (from && URL.parse(from)?.host !== req.headers.host && !lake.config.origins.includes(from)) {
    throw httpError(403, 'The login form may only be sent from its own page');
  }
  const form = new URLSearchParams((await readBody(req, 8 * 1024)).toString('utf8'));
  const origin = allowedReturn({ lake }, form.get('origin'));
  const name = (form.get('name') ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
  const again = (status: number, error: string) => send(res, status, loginPage({ origin, name, error }));
  if (name === '') return again(400, 'Skriv dit navn, så andre kan se, hvem der har ændret hvad.');

  const outcome = await checkPassword(lake, clientNetwork(req), form.get('password') ?? '', clientGone(res));
  if (outcome === 'busy') {
    res.setHeader('retry-after', '5');
    return again(503, 'Der er mange, der logger ind lige nu. Vent lidt, og prøv igen.');
  }
  if (typeof outcome === 'number') {
    const seconds = Math.ceil(outcome / 1000);
    res.setHeader('retry-after', String(seconds));
    return again(
      429,
      `For mange forkerte forsøg. Vent ${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}, og prøv igen.`,
    );
  }
  if (outcome === 'wrong') return again(401, 'Adgangskoden er forkert. Prøv igen.');
  const back = new URL(origin);
  back.hash = `sid=${lake.sessions.keep(lake.tokens.issue(userNamed(name)))}`;
  res.writeHead(303, { location: back.href, 'cache-control': 'no-store' }).end();
};

/** The same name is the same user, whoever types it: it labels changes, it does not guard anything. */
function userNamed(name: string): User {
  return { id: `u${createHash('sha256').update(name.toLowerCase()).digest('hex').slice(0, 10)}`, name };
}

/** @throws ApiError 400 for an address outside the lake's own origins: the way back carries the login. */
function allowedReturn({ lake }: Pick<Request, 'lake'>, origin: string | null): string {
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
    // No `form-action`: browsers apply it to the redirect that leads back to the Studio.
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  });
  res.end(html);
}
