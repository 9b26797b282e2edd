import { expect, type Locator, type Page, type Request } from '@playwright/test';
import { PASSWORD, type TestSite } from './testSite.ts';

// Actions of an editor in the Studio. The Studio is slow to open on a busy machine: nothing here is timed.
const OPENS = { timeout: 60_000 };
/** A click that sends no request within this time is repeated. */
const REACTS = { timeout: 2_000 };

/** Waits as long as the Studio may take on a busy machine. */
export const eventually = expect.configure(OPENS);

/** Logs in as an editor and waits for the desk. The default password is the shared one, which fits any name. */
export async function logIn(
  page: Page,
  site: TestSite,
  options: { name?: string; password?: string } = {},
): Promise<void> {
  // Moving indicators would be drawn again and again, without a GPU.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // The Studio replaces itself with a crash screen, which does not show the cause.
  page.on('pageerror', (error) => console.log(`Error in the Studio: ${error.stack ?? error}`));
  await page.goto(`${site.url}/studio`);
  await page.getByLabel('Dit navn').fill(options.name ?? 'Åse Prøve');
  await page.getByLabel('Adgangskode').fill(options.password ?? PASSWORD);
  await page.getByRole('button', { name: 'Log ind' }).click();
  await expect(page.getByRole('link', { name: 'Forside', exact: true })).toBeVisible(OPENS);
}

/**
 * Goes to a path of the desk with the router of the open Studio, as a click in it does: loading the Studio again takes
 * seconds. The open panes close first, so that none of them is taken for one of the new path.
 */
export async function goToDesk(page: Page, path = ''): Promise<void> {
  await pushPath(page, '/studio/structure');
  await expect(page.getByTestId('document-pane')).toHaveCount(0, OPENS);
  // The desk's own list remains.
  await expect(page.getByTestId('structure-tool-list-pane')).toHaveCount(1, OPENS);
  await pushPath(page, `/studio/structure${path}`);
}

const pushPath = (page: Page, path: string) =>
  page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

/** Opens a document of the desk by its type and published id, and waits for its title field. */
export async function openDocument(page: Page, type: string, id: string): Promise<void> {
  await goToDesk(page, `/${type};${id}`);
  await expect(field(page, 'title')).toHaveValue(/./, OPENS);
}

/** The tabs of a page's form. */
type FormTab = 'Indhold' | 'Kort fortalt' | 'Placering' | 'Søgning og deling' | 'Redaktion';

/** Opens a tab of the open document's form: its address and parent are in »Placering«. */
export async function openTab(page: Page, name: FormTab): Promise<void> {
  const tab = page.getByTestId('field-group-tabs').last().getByRole('tab', { name });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

/** A text field of the open document, with one line or several. */
export const field = (page: Page, name: string): Locator =>
  page.getByTestId(`field-${name}`).locator('input, textarea').first();

/**
 * Publishes the open document as soon as its changes are saved, and waits until the store has done it.
 *
 * Studio 6.16 can fail here on a busy machine. It may ask the store to publish the revision before the saved one, which the
 * store refuses. Or it renders its footer again under the click, and nothing happens. This function then tries again.
 *
 * @param options.place where to find a page that nothing leads to, if the Studio asks; warnings are always accepted
 */
export async function publish(page: Page, { place = 'Kun ved søgning' } = {}): Promise<void> {
  const button = page.getByRole('button', { name: 'Udgiv', exact: true });
  const refused = page.getByText('Ret fejlene, før du udgiver');
  const published = page
    .waitForResponse((response) => response.ok() && isPublishing(response.request()), { timeout: 120_000 })
    .then(() => true);
  // The Studio may carry out an early click later; a publish that the caller waits for ends the wait.
  const publishedBefore = (waited: Promise<unknown>): Promise<boolean> => {
    const race = [published, waited.then(() => false)];
    for (const other of race) other.catch(() => {});
    return Promise.race(race);
  };
  for (;;) {
    if (await publishedBefore(enabled(button))) return;
    const sent = page.waitForRequest(isPublishing, REACTS);
    sent.catch(() => {});
    if (await publishedBefore(button.click())) return;
    const answered = answerQuestions(page, place).then(() => page.waitForRequest(isPublishing, REACTS));
    const failed = Promise.any([sent, answered]).then(
      async (request) => (await request.response())?.ok() && new Promise(() => {}),
      () => {},
    );
    if (await publishedBefore(Promise.race([failed, refused.waitFor(OPENS)]))) return;
    if (await publishedBefore(refused.waitFor({ ...OPENS, state: 'hidden' }))) return;
  }
}

/** Clicks »Udgiv« until the dialog asks. */
export const askToPublish = (page: Page, words: string): Promise<void> =>
  expect(async () => {
    const dialog = page.getByRole('dialog', { name: 'Før du udgiver' });
    if (!(await dialog.isVisible()))
      await page.getByRole('button', { name: 'Udgiv', exact: true }).click(REACTS);
    await expect(dialog).toContainText(words, { timeout: 15_000 });
  }).toPass(OPENS);

/** Answers the dialog that comes before a publish with warnings, or of a page that nothing leads to. */
async function answerQuestions(page: Page, place: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Før du udgiver' });
  await dialog.waitFor(REACTS);
  // The content follows the dialog: before the button is there, no place can be seen either.
  const confirm = dialog.getByRole('button', { name: /^Udgiv (?:nu|alligevel)$/ });
  await confirm.waitFor(OPENS);
  const choice = dialog.getByRole('radio', { name: place });
  if ((await choice.count()) > 0) await choice.check();
  await confirm.click();
}

const enabled = async (button: Locator): Promise<void> => {
  await expect(button).toBeEnabled(OPENS);
};

const isPublishing = (request: Request) =>
  request.url().includes('/data/actions/') &&
  (request.postData() ?? '').includes('sanity.action.document.publish');

/**
 * Selects the page of a reference field: searches, and takes the result with this path.
 *
 * @param reference the field's box, from the label of the field or from its place in a list
 */
export async function refer(reference: Locator, words: string, address: string): Promise<void> {
  await reference.fill(words);
  // Found by its id: the desk's own list of pages is a listbox too.
  await reference.page().locator('[id$="-listbox"]').getByText(address, { exact: true }).click();
}

/** Chooses an item of the open document's "…" menu, beside the publish button. */
export async function choose(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: 'Åbn dokumenthandlinger' }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** Creates a document in the last list of the desk, from one of the templates that its »+« button offers. */
export async function createFrom(page: Page, template: string): Promise<void> {
  await page.getByTestId('multi-action-intent-button').last().click();
  await page.getByRole('menuitem', { name: template, exact: true }).click();
}

/** Waits until a visitor gets a page with these words: the render follows shortly after the publish. */
export const shows = (site: TestSite, path: string, words: string) =>
  expect
    .poll(async () => (await (await fetch(site.url + path)).text()).includes(words), { timeout: 20_000 })
    .toBe(true);

/** Waits until a visitor gets this status. */
export const answers = (site: TestSite, path: string, status: number) =>
  expect.poll(async () => (await fetch(site.url + path)).status, { timeout: 20_000 }).toBe(status);

/** Waits until a path redirects to another in one hop, permanently. */
export const leadsTo = (site: TestSite, from: string, to: string) =>
  expect
    .poll(
      async () => {
        const response = await fetch(site.url + from, { redirect: 'manual' });
        return `${response.status} ${response.headers.get('location')}`;
      },
      { timeout: 20_000 },
    )
    .toBe(`301 ${to}`);
