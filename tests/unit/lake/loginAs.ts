import { fetchToken, logIn } from './logIn.ts';
import { clientOf, editorOf } from './startLake.ts';

/** Creates an account and returns its password. */
export async function addAccount(url: string, name: string, role: string): Promise<string> {
  const body = { name, role };
  const { password } = await editorOf(url).request({ method: 'POST', url: '/accounts', body });
  return password;
}

/** Logs in and returns a client, with the token and the user. */
export async function loginAs(url: string, name: string, password: string) {
  const { status, sid } = await logIn(url, { name, password });
  if (status !== 303) throw new Error(`The login of ${name} was answered with ${status}`);
  const token = (await fetchToken(url, sid)) ?? '';
  const client = clientOf(url, token);
  return { client, token, me: await client.users.getById('me') };
}
