import { expect, type Locator } from '@playwright/test';
import { client, page, sharedStudio, site, test } from './support/sharedStudio.ts';
import {
  choose,
  eventually,
  field,
  goToDesk,
  openDocument,
  openTab,
  publish,
  shows,
} from './support/studio.ts';

// An editor's forms: what they open on, what they say, and where they lead. In order.
sharedStudio();

const desktop = { width: 1440, height: 900 };
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Whether an element is above the bar with the publish button, which covers the end of the form. */
const isVisibleInForm = async (element: Locator) => {
  const [box, bar] = await Promise.all([
    element.boundingBox(),
    page.getByTestId('pane-footer').last().boundingBox(),
  ]);
  return box !== null && bar !== null && box.y + box.height <= bar.y;
};

async function beginBelowStrategy(): Promise<void> {
  await goToDesk(page, '/page');
  await page.getByRole('link', { name: 'Ny side under Strategi' }).click();
  await eventually(field(page, 'title')).toHaveValue('');
}

for (const viewport of [desktop, { width: 768, height: 1024 }, { width: 390, height: 844 }]) {
  test(`a page opens on its text, at ${viewport.width} pixels too`, async () => {
    await page.setViewportSize(viewport);
    await openDocument(page, 'page', 'page-baggrund');
    // On a phone the blocks begin at the end of the first screen.
    const text =
      viewport.width > 390 ? page.getByRole('button', { name: /Fra 2004 til 2014/ }) : field(page, 'lead');
    await eventually.poll(() => isVisibleInForm(text)).toBe(true);
    for (const hidden of ['slug', 'parent', 'formerAddresses'])
      await expect(page.getByTestId(`field-${hidden}`)).toHaveCount(0);
  });
}

test('a new page is published without a visit to another tab: its slug comes from its title', async () => {
  await page.setViewportSize(desktop);
  await beginBelowStrategy();
  await field(page, 'title').fill('Æbler på øen');
  await field(page, 'lead').fill('Om æbler.');
  await publish(page);
  await shows(site, '/strategi/aebler-paa-oeen', 'Om æbler.');
});

test('the slug of a published page stays when its title changes', async () => {
  await field(page, 'title').fill('Pærer på øen');
  await field(page, 'lead').fill('Om pærer.');
  await publish(page);
  await shows(site, '/strategi/aebler-paa-oeen', 'Pærer på øen</h1>');
});

test('an error in a hidden tab is marked on the tab, and its message leads to the field', async () => {
  await beginBelowStrategy();
  await field(page, 'title').fill('Æbler på øen');
  await field(page, 'lead').fill('De samme æbler.');
  const tab = page.getByTestId('group-tab-placement').last();
  await eventually(tab.locator('[data-sanity-icon="error-outline"]')).toBeVisible();
  await button('Fejl og mangler').click();
  await page.getByRole('button', { name: /har allerede denne adresse/ }).click();
  await eventually(tab).toHaveAttribute('aria-selected', 'true');
  await field(page, 'slug').fill('aebler-igen');
  await eventually(tab.locator('[data-sanity-icon="error-outline"]')).toHaveCount(0);
  await openTab(page, 'Indhold');
  await eventually(button('Udgiv')).toBeEnabled();
});

test('the cross of an entry closes only the entry, and the keyboard goes on in the dialog below', async () => {
  await openDocument(page, 'page', 'page-baggrund');
  const dialogs = page.getByTestId('nested-object-dialog');
  const block = page.getByTestId('field-blocks').getByRole('button', { name: /Tidslinje/ });
  await block.click();
  const entry = dialogs.getByRole('button', { name: /^KTO og KL beslutter/ });
  // Its own breadcrumb leads to where it is already.
  await dialogs.getByRole('button', { name: 'Fra 2004 til 2014' }).click();
  await entry.click();
  await eventually(dialogs).toHaveCount(2);
  await dialogs.last().getByRole('button', { name: 'Luk', exact: true }).click();
  await eventually(dialogs).toHaveCount(1);
  // From the page as a whole, Escape would close nothing.
  await eventually(dialogs.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await eventually(dialogs).toHaveCount(0);
  await eventually(page.locator('body:focus, body:not(:has(:focus))')).toHaveCount(0);
});

test('the first version opens from the history, where the editor sees drafts', async () => {
  // No other file changes this page, whose history is counted.
  await openDocument(page, 'page', 'page-tilgaengelighed');
  const before = await field(page, 'lead').inputValue();
  await field(page, 'lead').fill('En senere indledning.');
  await publish(page);
  await page.getByTestId('pane-footer-document-status').click();
  await page.getByRole('tab', { name: 'Historik' }).click();
  await eventually(page.getByTestId('timeline-item-button')).toHaveCount(2);
  await page.getByTestId('timeline-item-button').last().click();
  await eventually(field(page, 'lead')).toHaveValue(before);
  await expect(page.getByText('Du ser en tidligere version')).toBeVisible();
  await expect(page.getByText(/blev ikke fundet/)).toHaveCount(0);
});

const blocked = () => page.getByRole('dialog', { name: '»Privatliv og cookies« kan ikke' });
const places = () => blocked().getByRole('list', { name: 'Felter, der henviser hertil' });

test('a page that others refer to: the dialog leads to each field instead of offering what the store refuses', async () => {
  await openDocument(page, 'page', 'page-privatliv');
  await choose(page, 'Slet');
  await eventually(blocked()).toContainText('kan ikke slettes endnu');
  await expect(blocked().getByRole('button', { name: /alligevel/ })).toHaveCount(0);
  await places().getByRole('link').first().click();
  await eventually(page).toHaveURL(/siteSettings/);
  await expect(blocked()).toHaveCount(0);
  await eventually(page.locator('[id="footer.links"]')).toBeFocused();
  await expect(page.getByTestId('field-footer.links')).toBeInViewport();
});

test('a redirect in the place of the page is one click away', async () => {
  await openDocument(page, 'page', 'page-privatliv');
  await choose(page, 'Slet');
  await blocked().getByRole('link', { name: 'Lav en viderestilling fra /privatliv' }).click();
  await eventually(field(page, 'from')).toHaveValue('/privatliv');
});

test('the same for »Træk tilbage«', async () => {
  await openDocument(page, 'page', 'page-privatliv');
  await button('Udgivet').click();
  await button('Træk tilbage').click();
  await eventually(blocked()).toContainText('kan ikke trækkes tilbage endnu');
  await expect(places().getByRole('link')).not.toHaveCount(0);
  await blocked().getByRole('button', { name: 'Luk', exact: true }).last().click();
});

test('a reference that is made meanwhile: the refusal is in Danish', async () => {
  const id = 'page-alene';
  await client.create({ _id: id, _type: 'page', title: 'Alene', slug: { _type: 'slug', current: 'alene' } });
  await openDocument(page, 'page', id);
  await choose(page, 'Slet');
  const advice = page.getByRole('dialog', { name: '»Alene« kan slettes' });
  await expect(advice.getByRole('link', { name: 'Lav en viderestilling fra /alene' })).toBeVisible();
  await advice.getByRole('button', { name: 'Slet', exact: true }).click();
  const question = page.getByRole('dialog', { name: 'Vil du slette dokumentet?' });
  await eventually(question.getByRole('button', { name: /^Slet/ })).toBeVisible();
  await client
    .patch('page-formaal')
    .set({ parent: { _type: 'reference', _ref: id } })
    .commit();
  await question.getByRole('button', { name: /^Slet/ }).click();
  await eventually(page.getByText(/Dokumentet kunne ikke slettes/)).toBeVisible();
  await expect(page.getByText('Se »Hvem linker hertil«, ret henvisningerne, og prøv igen.')).toBeVisible();
  await expect(page.getByText(/cannot be deleted/)).toHaveCount(0);
});

test('an item moved with the keyboard is announced in Danish, by its title', async () => {
  await openDocument(page, 'page', 'page-baggrund');
  const handle = page.getByTestId('field-blocks').locator('[data-ui="DragHandleButton"]').first();
  await eventually(handle).toBeEnabled();
  await eventually(handle).toHaveAccessibleName('Træk for at flytte');
  await eventually(handle).toHaveAccessibleDescription(/Tryk på mellemrum for at løfte punktet/);
  await expect(handle).toHaveAttribute('aria-roledescription', 'kan flyttes');
  await handle.press('Space');
  const spoken = page.locator('[id^="DndLiveRegion"]').filter({ hasText: /./ });
  await eventually(spoken).toHaveText(/^»Fra 2004 til 2014« er nu nummer 1 af \d+\.$/);
  await page.keyboard.press('ArrowDown');
  await eventually(spoken).toHaveText(/^»Fra 2004 til 2014« er nu nummer 2 af \d+\.$/);
  await page.keyboard.press('Escape');
  await eventually(spoken).toHaveText(/^Flytningen er fortrudt\. »Fra 2004 til 2014« står/);
});

/** Buttons and links without a name, in the accessibility tree of the open Studio. */
const nameless = async () =>
  (await page.locator('body').ariaSnapshot())
    .split('\n')
    .filter((line) => /^\s*- (?:button|link)(?: \[[^\]]*\])*:?$/.test(line));

test('every button has a name', async () => {
  for (const [type, id] of [
    ['page', 'page-baggrund'],
    ['strategy', 'strategy-ok21'],
  ] as const) {
    await openDocument(page, type, id);
    await page.getByTestId('group-tab-all-fields').click();
    await eventually(page.getByTestId('field-uafklaret')).toBeAttached();
    await eventually.poll(nameless).toEqual([]);
  }
  await goToDesk(page, '/siteSettings');
  await page.getByTestId('group-tab-all-fields').click();
  await eventually(page.getByTestId('field-mainMenu')).toBeVisible();
  await eventually.poll(nameless).toEqual([]);
});
