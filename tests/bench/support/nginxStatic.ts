import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openerPolicy } from '#lib/headers/openerPolicy.ts';
import { publicPolicy } from '#lib/headers/publicPolicy.ts';
import { freePort } from '#lib/processes/ports.ts';
import { waitUntilReady } from '#lib/processes/waitUntilReady.ts';
import { ensureProgram, startProgram } from './program.ts';
import type { ServedSite } from './served.ts';
import { handwritten, ownPage, type StaticFolder } from './staticCopy.ts';

const packages = ['nginx', 'libnginx-mod-http-brotli-static'];
const modules = '/usr/lib/nginx/modules';

/**
 * Serves a folder with Debian's nginx on a free port: files are compressed beforehand and kept open, requests are
 * logged as in front of the site, and the site's headers are sent under the same conditions.
 */
export async function serveStatic({ folder, headers }: StaticFolder): Promise<ServedSite> {
  const nginx = await ensureProgram('nginx', packages);
  const port = await freePort();
  const prefix = await mkdtemp(join(tmpdir(), 'vaeksthus-nginx-'));
  const styles = await stylesOf(join(folder, handwritten));
  await writeFile(join(prefix, 'nginx.conf'), config(port, folder, headers, styles));
  // The worker processes run as another user, who needs read access to the files.
  await Promise.all([prefix, folder].map((each) => chmod(each, 0o755)));
  const child = startProgram([nginx, '-p', prefix, '-c', join(prefix, 'nginx.conf'), '-e', 'stderr']);
  const stop = async () => {
    await child.stop();
    await rm(prefix, { recursive: true, force: true });
  };
  const url = `http://localhost:${port}`;
  try {
    await waitUntilReady(child, `${url}/formaal`, 10_000);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, pid: child.pid, stop };
}

/** Headers that nginx itself adds to files, and one that names a file which the copy does not have. */
const excludedHeaders =
  /^(cache-control|connection|content-(encoding|length|type)|date|etag|keep-alive|speculation-rules|transfer-encoding|vary|x-nextjs-.*)$/;

const asConfigured = (headers: Iterable<[string, string]>) =>
  [...headers]
    .filter(([name]) => !excludedHeaders.test(name))
    .map(([name, value]) => [name, name === openerPolicy.key.toLowerCase() ? '$opener_policy' : value])
    .map(([name, value]) => `add_header ${name} ${JSON.stringify(value)};`)
    .join('\n      ');

/** The inline styles of a page as hashes for its policy. */
async function stylesOf(file: string): Promise<string[]> {
  const page = await readFile(file, 'utf8');
  return [...page.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, style]) =>
      `'sha256-${createHash('sha256')
        .update(style ?? '')
        .digest('base64')}'`,
  );
}

const config = (port: number, folder: string, headers: Headers, styles: readonly string[]) => `
load_module ${modules}/ngx_http_brotli_static_module.so;
daemon off;
worker_processes auto;
pid nginx.pid;
error_log stderr crit;
events { worker_connections 4096; }
http {
  log_format quiet '$time_iso8601 $request_method $status $body_bytes_sent $request_time "$uri"';
  access_log access.log quiet buffer=32k flush=1s;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  types {
    text/html html;
    image/svg+xml svg;
    font/woff2 woff2;
  }
  charset utf-8;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=200 inactive=60s;
  gzip_static on;
  brotli_static on;
  map "$http_sec_fetch_site $http_sec_purpose" $opener_policy {
    default ${openerPolicy.value};
    "none " "";
  }
  server {
    listen 127.0.0.1:${port};
    listen [::1]:${port};
    root ${folder};
    location / {
      try_files $uri $uri.html =404;
      add_header Cache-Control "public, max-age=300";
      ${asConfigured(new Map([...headers, ['content-security-policy', publicPolicy(styles)]]))}
    }
    location = ${ownPage} {
      try_files $uri.html =404;
      add_header Cache-Control "public, max-age=300";
      ${asConfigured(headers)}
    }
    location ~ \\.(woff2|svg)$ {
      add_header Cache-Control "public, max-age=31536000, immutable";
    }
  }
}
`;
