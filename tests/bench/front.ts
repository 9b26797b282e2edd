// Measures nginx in front of the site beside nginx that serves the same page as a file: `npm run bench:front`. Needs
// wrk (apt-get install wrk). Both compress beforehand; rounds alternate, so that a busy machine is busy for both.
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { freePort } from '#lib/run/ports.ts';
import { type Child, startChild } from '#lib/run/process.ts';
import { waitUntilReady } from '#lib/run/ready.ts';
import { startFront } from '../e2e/support/front.ts';
import { startSite } from '../e2e/support/site.ts';
import { findNginx, noNginx } from '../run/nginx.ts';
import { onPath } from '../run/programs.ts';
import { makeTestBuild } from '../run/testBuild.ts';

const root = resolve(import.meta.dirname, '../..');
const rounds = 12;
const seconds = 3;
const connections = 50;
const encodings = ['br', 'gzip'] as const;
const target = 0.9;

const wrk = onPath('wrk');
if (!wrk) throw new Error('wrk is missing: apt-get install wrk');

await makeTestBuild(root);
const site = await startSite();
const front = await startFront({ site: Number(new URL(site.url).port) });
const dir = await mkdtemp(join(tmpdir(), 'vaeksthus-static-'));
let files: Child | undefined;
try {
  const page = Buffer.from(await (await fetch(`${front.url}/`)).arrayBuffer());
  const port = await freePort();
  files = await serveFile(page, port);
  const lines = encodings.map((encoding) => {
    const beside: number[] = [];
    const behind: number[] = [];
    for (let round = 0; round < rounds; round++) {
      beside.push(requests(`http://localhost:${port}/`, encoding));
      behind.push(requests(`${front.url}/`, encoding));
    }
    const ratios = behind.map((each, round) => each / (beside[round] as number));
    const whole = (value: number) => Math.round(value).toLocaleString('en');
    return `| ${encoding} | ${whole(median(beside))} | ${whole(median(behind))} | ${(median(behind) / median(beside)).toFixed(2)} | ${median(ratios).toFixed(2)} |`;
  });
  console.log(
    [
      `\nFront page of ${page.length} bytes, ${connections} connections, medians of ${rounds} rounds of ${seconds} s\n`,
      '| encoding | file, req/s | behind nginx, req/s | ratio | median of the rounds’ ratios |',
      '|---|---|---|---|---|',
      `| target | | | ${target} | |`,
      ...lines,
    ].join('\n'),
  );
} finally {
  await files?.stop();
  await front.stop();
  await site.stop();
  await rm(dir, { recursive: true, force: true });
}

/** nginx with a folder that holds the page as it is, as gzip and as brotli, and logs as the front does. */
async function serveFile(page: Buffer, port: number): Promise<Child> {
  const nginx = findNginx();
  if (!nginx) throw new Error(noNginx);
  const www = join(dir, 'www');
  await chmod(dir, 0o755);
  await mkdir(www);
  await writeFile(join(www, 'index.html'), page);
  await writeFile(join(www, 'index.html.gz'), gzipSync(page, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
  await writeFile(join(www, 'index.html.br'), brotliCompressSync(page, { params }));
  const config = `
    load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
    user ${userInfo().username};
    worker_processes auto;
    pid ${dir}/pid;
    error_log ${dir}/error.log crit;
    events { worker_connections 4096; }
    http {
      sendfile on;
      tcp_nopush on;
      log_format quiet '$time_iso8601 $request_method $status $body_bytes_sent $request_time "$uri"';
      access_log ${dir}/access.log quiet buffer=32k flush=1s;
      types { text/html html; }
      server {
        listen 127.0.0.1:${port};
        root ${www};
        gzip_static on;
        brotli_static on;
      }
    }`;
  await writeFile(join(dir, 'nginx.conf'), config);
  const program = join(root, 'tests/run/program.mjs');
  const child = startChild({
    name: 'nginx',
    args: [
      program,
      nginx,
      '-p',
      dir,
      '-c',
      join(dir, 'nginx.conf'),
      '-e',
      join(dir, 'error.log'),
      '-g',
      'daemon off;',
    ],
    cwd: root,
    env: process.env,
  });
  await waitUntilReady(child, `http://localhost:${port}/`, 20_000);
  return child;
}

/** Answers a second, all of them 200. */
function requests(address: string, encoding: string): number {
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '-H', `Accept-Encoding: ${encoding}`, address];
  const { stdout } = spawnSync(wrk as string, args, { encoding: 'utf8' });
  const found = /Requests\/sec:\s+([\d.]+)/.exec(stdout);
  if (!found || /Non-2xx/.test(stdout)) throw new Error(`wrk: ${stdout}`);
  return Number(found[1]);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
