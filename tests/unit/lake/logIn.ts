import { password } from './serve.ts';

/** URL of the Studio in the tests. */
export const studio = 'http://localhost:3000/studio';

/** Submits the login page's form. */
export async function logIn(
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  const form = { origin: studio, name: 'Anne Æ', password, ...fields };
  const body = new URLSearchParams(form);
  const response = await fetch(`${url}/v1/auth/login`, { method: 'POST', body, headers, redirect: 'manual' });
  const location = response.headers.get('location') ?? '';
  return {
    status: response.status,
    html: await response.text(),
    location,
    sid: location.split('#sid=')[1] ?? '',
    response,
  };
}

/** Exchanges the session id of a login for its token, as the Studio does. */
export const fetchToken = async (url: string, sid: string) => {
  const response = await fetch(`${url}/v1/auth/fetch?sid=${sid}`);
  return ((await response.json()) as { token?: string }).token;
};
