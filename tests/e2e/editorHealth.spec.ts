import { expect } from '@playwright/test';
import { client, page, sharedStudio, test } from './support/sharedStudio.ts';
import { eventually, field } from './support/studio.ts';

// An editor mends what the tool »Sundhed« finds, in order.
sharedStudio();

const openTool = () => page.getByRole('link', { name: 'Sundhed', exact: true }).click();
const filters = () => page.getByRole('group', { name: 'Vis kun' });
const findingsOf = (title: string) => page.getByRole('region', { name: title }).getByRole('listitem');
const description = 'Siden handler om privatliv. '.repeat(8);

test('the first content has open points and nothing else to mend', async () => {
  await openTool();
  await eventually(filters().getByRole('button', { name: '0 fejl' })).toBeDisabled();
  await expect(filters().getByRole('button', { name: '0 advarsler' })).toBeDisabled();
  await expect(findingsOf('Strategi OK.21').first()).toContainText('Uafklaret punkt');
});

test('a fault appears as soon as it is in the store, and can be picked out by severity and by rule', async () => {
  await client.patch('page-privatliv').set({ 'seo.description': description }).commit();
  await eventually(findingsOf('Privatliv og cookies')).toContainText('Beskrivelsen er på 223 tegn');
  await expect(findingsOf('Privatliv og cookies')).toHaveCount(1);
  await filters().getByRole('button', { name: '1 advarsel' }).click();
  await expect(page.getByRole('region')).toHaveCount(1);
  await filters().getByLabel('Regel').selectOption('open-point');
  await expect(page.getByRole('region').first()).toBeVisible();
  await expect(findingsOf('Privatliv og cookies')).toHaveCount(0);
  await filters().getByLabel('Regel').selectOption('description');
  await expect(page.getByRole('region')).toHaveCount(1);
});

test('a finding leads to its field, where the form says the same; mended, it is gone', async () => {
  await findingsOf('Privatliv og cookies').getByRole('link').click();
  const input = field(page, 'seo.description');
  await eventually(input).toHaveValue(description);
  await expect(page).toHaveURL(/seo\.description/);
  await eventually(input).toBeFocused();
  await page.getByRole('button', { name: 'Fejl og mangler' }).click();
  await eventually(page.getByRole('button', { name: /Beskrivelsen er på 223 tegn/ })).toBeVisible();
  await input.fill('Siden handler om privatliv.');
  await openTool();
  await eventually(filters().getByRole('button', { name: '0 advarsler' })).toBeDisabled();
  await expect(findingsOf('Privatliv og cookies')).toHaveCount(0);
});
