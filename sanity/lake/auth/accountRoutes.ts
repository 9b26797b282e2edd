import { httpError } from '../http/apiError.ts';
import { readJson, sendJson } from '../http/respond.ts';
import type { Handler, Request } from '../http/route.ts';
import { type AccountProblem, AccountRefused } from './accountRefused.ts';

// The lake's own endpoints, for administrators and `npm run editors`. Sanity has none for accounts with passwords.

/** `GET /accounts`: `{accounts, sharedPassword}`. */
export const listAccounts: Handler = ({ lake, res }) =>
  sendJson(res, 200, { accounts: lake.accounts.list(), sharedPassword: lake.accounts.hasSharedPassword() });

/** `POST /accounts` with `{name, role?, password?}`: `{password}` if it was generated. */
export const addAccount: Handler = (request) =>
  change(request, ({ name, role, password }) => request.lake.accounts.add(name ?? '', { role, password }));

/** `POST /accounts/reset` with `{name, role?, password?}`: `{password}` if it was generated. Ends the person's logins. */
export const resetAccount: Handler = (request) =>
  change(request, ({ name, role, password }) => request.lake.accounts.reset(name ?? '', { role, password }));

/** `POST /accounts/remove` with `{name}`. Ends the person's logins. */
export const removeAccount: Handler = (request) =>
  change(request, async ({ name }) => {
    request.lake.accounts.remove(name ?? '');
  });

/** `POST /accounts/end-shared-password`. Ends the logins made with it. */
export const endSharedPassword: Handler = (request) =>
  change(request, async () => {
    request.lake.accounts.endSharedPassword();
  });

type Body = { name?: string; role?: string; password?: string };

async function change(
  { lake, req, res, authorize }: Request,
  apply: (body: Body) => Promise<string | undefined>,
): Promise<void> {
  const body = readFields(await readJson(req, 16 * 1024));
  authorize();
  const password = await apply(body).catch((cause) => {
    throw cause instanceof AccountRefused ? httpError(statuses[cause.problem], cause.message) : cause;
  });
  lake.tokenWatch.check();
  sendJson(res, 200, { password });
}

const statuses: Record<AccountProblem, number> = { invalid: 400, unknown: 404, exists: 409, needed: 409 };

function readFields(body: unknown): Body {
  const fields = Object.entries(body ?? {});
  const areTexts = fields.every(
    ([name, value]) => ['name', 'role', 'password'].includes(name) && typeof value === 'string',
  );
  if (typeof body === 'object' && body && areTexts) return body;
  throw httpError(400, 'The body must be {"name": "…", "role": "…", "password": "…"}');
}
