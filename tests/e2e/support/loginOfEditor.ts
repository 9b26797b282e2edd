import type { Page } from '@playwright/test';
import { PASSWORD, type TestSite } from './testSite.ts';

/** The dialog that asks for a new login over the desk. */
export const loginDialog = (page: Page) => page.getByRole('dialog', { name: 'Log ind igen' });

/** Ends the login of a page in the store, as a logout elsewhere does; the page itself is not told. */
export async function revokeLogin(page: Page, site: TestSite): Promise<void> {
  const token = await page.evaluate(
    () => JSON.parse(localStorage.getItem('__studio_auth_token_embedded') ?? '{}').token as string,
  );
  const response = await fetch(`${site.lake.url}/v1/auth/logout`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  if (!response.ok) throw new Error(`The login was not revoked: ${response.status}`);
}

/** Answers the dialog. */
export async function logInAgain(
  page: Page,
  options: { name?: string; password?: string } = {},
): Promise<void> {
  const dialog = loginDialog(page);
  if (options.name) await dialog.getByLabel('Navn').fill(options.name);
  await dialog.getByLabel('Adgangskode').fill(options.password ?? PASSWORD);
  await dialog.getByRole('button', { name: 'Log ind' }).click();
}
