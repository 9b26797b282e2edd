import { expect } from '@playwright/test';
import { danishDay } from '#lib/danish/format.ts';
import { page, sharedStudio, site, test } from './support/sharedStudio.ts';
import { field, openDocument, openTab, publish, shows } from './support/studio.ts';

sharedStudio();

/** Statements that something is unknown, in all the words that the site has for it. */
const unknown = /ikke (?:er )?(?:oplyst|offentliggjort)/i;

test('what an editor fills in replaces »Ikke oplyst« everywhere on the page of a strategy', async ({
  page: visitor,
}) => {
  await visitor.goto(`${site.url}/strategi/ok21`);
  await expect(visitor.locator('main')).toContainText(unknown);

  await openDocument(page, 'strategy', 'strategy-ok21');
  const body = page.getByTestId('field-body').locator('[contenteditable=true]');
  await body.click();
  await body.pressSequentially('Strategien har en tekst.');
  await openTab(page, 'Kort fortalt');
  await page.getByTestId('field-status').getByLabel('Udløbet').check();
  await field(page, 'period.from').fill('01.04.2021');
  await field(page, 'period.to').fill('31.03.2024');
  await field(page, 'period.to').press('Enter');
  await publish(page);

  await shows(site, '/strategi/ok21', 'Strategien har en tekst.');
  await visitor.reload();
  await expect(visitor.locator('main')).toContainText('Udløbet');
  await expect(visitor.locator('main')).not.toContainText(unknown);
});

test('»Senest opdateret« is the day of publishing when it is later than the review', async ({
  page: visitor,
}) => {
  await visitor.goto(`${site.url}/strategi/ok21`);
  const updated = visitor.getByText('Senest opdateret').first();
  await expect(updated.locator('time')).toHaveAttribute(
    'datetime',
    danishDay(new Date().toISOString()) ?? '',
  );
});
