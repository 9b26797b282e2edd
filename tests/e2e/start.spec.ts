import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { some } from '../effort.ts';
import { pages } from './expectedPages.ts';
import { fetchUrl } from './support/fetchUrl.ts';
import { type OwnStart, ownStart } from './support/ownStart.ts';

// Each test starts a site of its own, some of them after a build that fails.
test.describe.configure({ timeout: 180_000 });

let project: OwnStart;

test.beforeEach(async () => {
  project = await ownStart();
});
test.afterEach(() => project.remove());

/** Ways for the lake not to start, and the expected line of the start. */
const faults: Record<string, { fault: () => Promise<unknown>; expected: RegExp }> = {
  'a store that is not a database': {
    fault: () => writeFile(join(project.lake.dir, 'lake.sqlite'), 'not a database'.repeat(1_000)),
    expected: /not a database|damaged/i,
  },
  'a broken tokens.json': {
    fault: () => writeFile(join(project.lake.dir, 'tokens.json'), '{"viewer":'),
    expected: /tokens\.json/,
  },
  'a LAKE_PORT in use by another program': {
    fault: async () => {
      const blocker = createServer().unref();
      await new Promise<void>((resolve) => blocker.listen(project.lake.port, '127.0.0.1', resolve));
    },
    expected: /Port \d+ is in use.*LAKE_PORT/,
  },
  'a file instead of its folder': {
    fault: async () => {
      await rm(project.lake.dir, { recursive: true });
      await writeFile(project.lake.dir, '');
    },
    expected: /Cannot write in .*LAKE_DIR/,
  },
};

const tried = Object.entries(faults);
for (const [name, { fault, expected }] of tried.slice(0, some(tried.length, 2))) {
  test(`with ${name}, npm start serves the existing build and logs the problem`, async () => {
    await fault();
    await project.start();
    for (const { path } of pages) expect((await fetchUrl(project.url + path)).status, path).toBe(200);
    const problems = project.lines.filter((line) => /^ {2}! /.test(line));
    expect(problems.join('\n')).toMatch(expected);
    expect(project.lines.join('\n')).toContain('not running');
  });
}

test('source files that are not JavaScript, even those that Node reads at the start, keep the existing build', async () => {
  const [lib, config] = [join(project.root, 'lib'), join(project.root, 'next.config.ts')];
  await rm(lib);
  await rm(config);
  await writeFile(config, 'export default {');
  for (const file of ['pageCache/handler.ts', 'server/requestGuard.ts', 'server/normalizeRequestUrl.ts']) {
    await mkdir(dirname(join(lib, file)), { recursive: true });
    await writeFile(join(lib, file), 'export default {');
  }
  await project.start();
  for (const { path } of pages) expect((await fetchUrl(project.url + path)).status, path).toBe(200);
  // The page cache exists too.
  expect((await fetchUrl(`${project.url}/formaal`)).text).not.toMatch(
    /<script(?! type="application\/ld\+json")/,
  );
});

test('a failed build keeps the existing build', async () => {
  // The copied folder has no proxy.ts and no components: the build fails, as with any mistake in a source file.
  await project.start();
  for (const { path } of pages) expect((await fetchUrl(project.url + path)).status, path).toBe(200);
  const problems = project.lines.filter((line) => /^ {2}! /.test(line));
  expect(problems.join('\n')).toMatch(/could not be built.*npm run build/);
});

test('requests in flight when npm start is told to end are all answered', async () => {
  const npmStart = await project.start();
  // The first search builds the index: with the others behind it, a busy machine reached their limit of 8 s.
  expect((await fetchUrl(`${project.url}/soeg?q=ledelse`)).status).toBe(200);
  // Each of these is rendered on request.
  const inFlight = Array.from({ length: 10 }, (_, count) =>
    fetchUrl(`${project.url}/soeg?q=ledelse+${count}`),
  );
  await fetchUrl(`${project.url}/robots.txt`);
  const stopping = npmStart.stop();
  for (const { status, text } of await Promise.all(inFlight)) {
    expect(status).toBe(200);
    expect(text).toContain('</html>');
  }
  await stopping;
  expect((await npmStart.ended).code).toBe(0);
});
