import { runCommand } from '#lib/cli/runCommand.ts';
import { readSettings } from '#lib/cli/settings.ts';
import { checkSummary, failureLines } from '#lib/linkTools/checkReport.ts';
import { checkUrls, fetchResponse } from '#lib/linkTools/checkUrls.ts';
import { loadLinkData } from '#lib/linkTools/loadLinkData.ts';
import { missingFromHistory } from '#lib/linkTools/missingFromHistory.ts';
import { parseOriginArgument } from '#lib/linkTools/originArgument.ts';
import { withContentStore } from '#lib/transfer/contentStore.ts';
import { expectedUrls } from '#lib/urls/expectedUrls.ts';

// `npm run links:check`: checks that every address that was ever public still leads to a page.
await runCommand(async () => {
  const settings = await readSettings(process.cwd(), process.env);
  const origin = parseOriginArgument() ?? `http://localhost:${settings.env.port}`;
  const response = await fetchResponse(`${origin}/`);
  if ('error' in response) {
    throw new Error(
      `No site answers at ${origin} (${response.error}): start it with npm start, or give another origin: npm run links:check -- https://example.dk`,
    );
  }
  return withContentStore('export', { root: process.cwd(), ...settings }, async ({ client, name }) => {
    const links = await loadLinkData(client, settings.env.siteUrl);
    const all = expectedUrls(links);
    // A large site that has just started renders its pages on request, which takes minutes.
    const checked = await checkUrls(origin, all, (done) => {
      if (done % 500 === 0) console.log(`${done} of ${all.length} addresses checked …`);
    });
    // Checked last: addresses published a moment ago have been recorded by now.
    const missing = await missingFromHistory(client, links, settings.env.siteUrl);
    const failures = [...checked.flatMap(failureLines), ...missing];
    for (const line of failures) console.error(line);
    console.log(
      `${checked.length} addresses of the ${name} were checked at ${origin}: ${checkSummary(checked)}.`,
    );
    return failures.length > 0 ? 1 : 0;
  });
}, 130);
