import type { SanityClient } from '@sanity/client';
import { lakeClient } from '../../e2e/support/lakeClient.ts';
import { PASSWORD, type TestSite } from '../../e2e/support/testSite.ts';

/** Logs a person in, as the Studio does. Their publishes count as changes of a person. */
export async function logEditorIn(site: TestSite): Promise<SanityClient> {
  const lake = `${site.lake.url}/v2025-02-19/auth`;
  const login = await fetch(`${lake}/login`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ origin: site.url, name: 'Redaktør', password: PASSWORD }),
  });
  const sid = /#sid=(.+)$/.exec(login.headers.get('location') ?? '')?.[1];
  if (!sid) throw new Error(`the login failed: ${login.status}`);
  const { token } = (await (await fetch(`${lake}/fetch?sid=${sid}`)).json()) as { token: string };
  return lakeClient(site, token);
}
