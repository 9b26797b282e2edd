import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArguments } from '#lib/cli/parseArguments.ts';
import { runCommand } from '#lib/cli/runCommand.ts';
import { debian, nginxConfig } from '#lib/nginx/renderConfig.ts';
import { readEnv } from '#lib/server/env.ts';

// `npm run nginx:config`: writes the configuration for an nginx in front of this site, on Debian.
await runCommand(async () => {
  const { file } = parseArguments([], 'npm run nginx:config -- [file]');
  const { siteUrl, port } = readEnv();
  const sites = process.env.SITE_INSTANCES?.split(',').filter(Boolean) ?? [`localhost:${port}`];
  if (!process.env.SITE_URL) {
    throw new Error('SITE_URL is missing: set it to the public origin, such as https://example.dk');
  }
  const path = file ?? resolve('.data/nginx.conf');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await nginxConfig({ ...debian, siteUrl, sites }));
  console.log(`For ${siteUrl}, in front of ${sites.join(' and ')}: ${path}`);
  return 0;
}, 130);
