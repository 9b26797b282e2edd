import { promised } from '#lib/links/promised.ts';
import { runCommand } from './command.ts';
import { ask, askAll } from './links/askAll.ts';
import { readOrigin } from './links/origin.ts';
import { failureOf, summary } from './links/report.ts';
import { storedLinks } from './links/storedLinks.ts';
import { unwritten } from './links/unwritten.ts';
import { withContentStore } from './move/contentStore.ts';
import { readSettings } from './settings.ts';

// `npm run links:check`: whether every address that was ever public still leads to a page.
await runCommand(async () => {
  const settings = await readSettings(process.cwd(), process.env);
  const origin = readOrigin() ?? `http://localhost:${settings.env.port}`;
  const knock = await ask(`${origin}/`);
  if ('error' in knock) {
    throw new Error(
      `No site answers at ${origin} (${knock.error}): start it with npm start, or name another origin: npm run links:check -- https://example.dk`,
    );
  }
  return withContentStore('export', { root: process.cwd(), ...settings }, async ({ client, name }) => {
    const links = await storedLinks(client, settings.env.siteUrl);
    const all = promised(links);
    // A large site that was just started makes its pages as they are asked for, which takes minutes.
    const checked = await askAll(origin, all, (done) => {
      if (done % 500 === 0) console.log(`${done} of ${all.length} addresses asked for …`);
    });
    // What was published a moment ago has been written down by now.
    const missing = await unwritten(client, links, settings.env.siteUrl);
    const failures = [...checked.flatMap(failureOf), ...missing];
    for (const line of failures) console.error(line);
    console.log(
      `${checked.length} addresses of the ${name} were asked for at ${origin}: ${summary(checked)}.`,
    );
    return failures.length > 0 ? 1 : 0;
  });
}, 130);
