import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { freePort } from '#lib/processes/ports.ts';
import { SEED } from '#lib/processes/startLake.ts';
import { readConfig } from '../../../sanity/lake/config.ts';
import { openLake } from '../../../sanity/lake/lake.ts';
import { clientOf, folder, runLake } from '../lake/startLake.ts';
import { failure, run } from '../transfer/runCommand.ts';

// A command takes about one second, or ten on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** Writes a file with these lines in Latin-1, as old spreadsheets do. */
function fileWith(...lines: string[]): string {
  const path = join(folder(), 'gamle-adresser.csv');
  writeFileSync(path, lines.join('\r\n'), 'latin1');
  return path;
}

/** Creates a store with the initial content. Returns the environment for commands that use it. */
async function importInitialContent() {
  const LAKE_DIR = join(folder(), 'lake');
  const env = { LAKE_DIR, LAKE_PORT: String(await freePort()) };
  (await openLake(readConfig({ LAKE_DIR, LAKE_SEED: SEED }), { hashCost: 2 })).close();
  return env;
}

const query = '*[_type == "redirect" && from == $from][0]';
const validLines = ['Fra;Til;Bemærkning', '/vores/formål/;/formaal;Fra årsskriftet', '/arkiv/*;410'];

test('without a running lake the command opens the store itself; importing the same file again changes nothing', async () => {
  const env = await importInitialContent();
  const file = fileWith(...validLines);
  const first = await run('linksImport', [file], env);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout.split('\n').slice(0, 2)).toEqual([
    'line 2: created: /vores/formål/ → /formaal (page-formaal)',
    'line 3: created: /arkiv/* → gone',
  ]);
  expect(first.stdout).toMatch(
    /2 lines for the dataset .*: 2 created, 0 changed, 0 unchanged, 0 refused\.\n$/,
  );
  const again = await run('linksImport', [file], env);
  expect(again.stdout).toContain('0 created, 0 changed, 2 unchanged, 0 refused.');

  const { url } = await runLake({ LAKE_DIR: env.LAKE_DIR });
  const created = await clientOf(url).fetch(query, { from: '/vores/formaal' });
  expect(created).toMatchObject({
    _id: expect.stringMatching(/^redirect-[0-9a-f]{16}$/),
    target: { _type: 'reference', _ref: 'page-formaal', _weak: true },
    permanent: true,
    note: 'Fra årsskriftet',
  });
  expect(await clientOf(url).fetch(query, { from: '/arkiv' })).toMatchObject({ below: true, gone: true });
});

test('a running lake is used; valid lines are imported despite refused ones, and a dry run writes nothing', async () => {
  const { LAKE_DIR } = await importInitialContent();
  const lake = await runLake({ LAKE_DIR, LAKE_EDITOR_TOKEN: '' });
  const env = { LAKE_DIR, LAKE_PORT: new URL(lake.url).port };
  const file = fileWith(...validLines, '/baggrund;/formaal');
  const countRedirects = () => clientOf(lake.url).fetch<number>('count(*[_type == "redirect"])');
  const before = await countRedirects();

  const dryRun = await run('linksImport', ['--dry-run', file], env);
  expect(dryRun.code).toBe(1);
  expect(dryRun.stdout).toMatch(/2 created, .* 1 refused\. Dry run: nothing was written\.\n$/);
  expect(await countRedirects()).toBe(before);

  const imported = await run('linksImport', [file], env);
  expect(imported.code).toBe(1);
  expect(imported.stdout).toContain('line 4: REFUSED: /baggrund: a page has this path');
  expect(imported.stdout).toMatch(
    /1 refused\. The other lines were imported; fix the refused ones and import the file again\.\n$/,
  );
  expect(await countRedirects()).toBe(before + 2);

  // A new target replaces all fields of the previous one.
  const { stdout } = await run('linksImport', [fileWith('/arkiv;/strategi#maal;nej')], env);
  expect(stdout).toContain('line 1: changed: /arkiv → /strategi#maal');
  const changed = await clientOf(lake.url).fetch(query, { from: '/arkiv' });
  expect(changed).toMatchObject({ address: '/strategi#maal', permanent: false });
  expect(changed).not.toHaveProperty('gone');
  expect(changed).not.toHaveProperty('below');
});

test('a redirect whose address was edited keeps its id when its old address is imported again', async () => {
  const { LAKE_DIR } = await importInitialContent();
  const lake = await runLake({ LAKE_DIR, LAKE_EDITOR_TOKEN: 'editor-token-of-the-import' });
  const env = {
    LAKE_DIR,
    LAKE_PORT: new URL(lake.url).port,
    LAKE_EDITOR_TOKEN: 'editor-token-of-the-import',
  };
  const file = fileWith('/gammel;/formaal');
  await run('linksImport', [file], env);
  const client = clientOf(lake.url, env.LAKE_EDITOR_TOKEN);
  const { _id } = await client.fetch(query, { from: '/gammel' });
  await client.patch(_id).set({ from: '/rettet' }).commit();
  expect((await run('linksImport', [file], env)).stdout).toContain('1 created');
  expect(await client.fetch(query, { from: '/rettet' })).toMatchObject({ _id });
  expect(await client.fetch(query, { from: '/gammel' })).toMatchObject({ target: { _ref: 'page-formaal' } });
});

test('an unreadable file or unreachable store is reported, and nothing is imported', async () => {
  expect(await failure('linksImport', [], {})).toMatch(/No file given\.\nUsage: npm run links:import -- /);
  expect(await failure('linksImport', ['/gone.csv'], {})).toMatch(
    /\/gone\.csv cannot be read: .*Nothing was/,
  );
  expect(await failure('linksImport', [fileWith('')], {})).toMatch(
    /contains no addresses\. Nothing was imported/,
  );
  expect(await failure('linksImport', [fileWith('/a,"/b')], {})).toMatch(/line 1: a quotation mark/);
  const env = { LAKE_DIR: join(folder(), 'lake'), LAKE_PORT: String(await freePort()) };
  expect(await failure('linksImport', [fileWith('/a,/formaal')], env)).toMatch(/There is no store in /);
  expect(await failure('linksImport', [fileWith('/a,/formaal')], { SANITY_PROJECT_ID: 'abc12345' })).toMatch(
    /^SANITY_WRITE_TOKEN is not set/,
  );
});
