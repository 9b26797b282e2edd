import { readFile } from 'node:fs/promises';
import { dependsOnOpener, openerPolicy } from '#lib/headers/openerPolicy.ts';
import { siteHeaders } from '#lib/headers/siteHeaders.ts';
import { noPagePattern, siteFilesPattern, siteFolders, sitePages } from '#lib/model.ts';
import { unavailablePage, unavailablePolicy } from '#lib/server/unavailablePage.ts';

/** What one machine's nginx is told; most of the names between braces in nginx.conf. */
export type Front = {
  /** The public origin of the site, as SITE_URL. Requests by any other name are refused. */
  siteUrl: string;
  /** Where visitors come in: an address and port, or a port. */
  listen: string;
  /** Where `next start` answers: host:port. */
  site: string;
  /** A loopback address and port of nginx's own, for the server that compresses. */
  inner: string;
  /** Whom the workers run as, when nginx is started by root. */
  user: string;
  /** Files and folders, absolute. nginx makes the cache and what lies in `temp`, but not the folders above them. */
  pid: string;
  cache: string;
  temp: string;
  accessLog: string;
  errorLog: string;
  brotliModule: string;
};

/** As Debian's nginx lies on the disk, in front of a site on `npm start`'s own port. */
export const debian = {
  listen: '80',
  site: 'localhost:3000',
  inner: '127.0.0.1:3080',
  user: 'www-data',
  pid: '/run/nginx.pid',
  cache: '/var/cache/nginx-vaeksthus',
  temp: '/var/lib/nginx',
  accessLog: '/var/log/nginx/access.log',
  errorLog: '/var/log/nginx/error.log',
  brotliModule: '/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so',
} satisfies Omit<Front, 'siteUrl'>;

/**
 * Fills in nginx.conf.
 *
 * @returns the whole configuration file
 * @throws Error that names a value which nginx would read as more than a value
 */
export async function nginxConfig({ siteUrl, ...given }: Front): Promise<string> {
  const { hostname, host, protocol } = new URL(siteUrl);
  const values: Record<string, string> = {
    ...given,
    host: hostname,
    other: otherName(hostname),
    authority: host,
    scheme: protocol.replace(':', ''),
  };
  for (const [name, value] of Object.entries(values)) {
    if (!/^[\w./:[\]@+-]+$/.test(value)) {
      throw new Error(
        `${name} is ${JSON.stringify(value)}: nginx takes letters, digits and ./:[]@+-_ here, no spaces`,
      );
    }
  }
  const template = await readFile(new URL('./nginx.conf', import.meta.url), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name] ?? fromSite[name];
    if (value === undefined)
      throw new Error(`nginx.conf asks for "${name}", which lib/nginx/renderConfig.ts lacks`);
    return value;
  });
}

const lines = (all: readonly string[]) => all.join('\n      ');

/** @throws Error for a value that would end its quotes, or name a variable of nginx's */
function quoted(value: string): string {
  if (/["\\$]/.test(value)) throw new Error(`nginx would read more than a value in a header: ${value}`);
  return `"${value}"`;
}

/** What the configuration takes from the site: headers, those kept out of its copies because they never differ, a page, and paths. */
const fromSite: Record<string, string> = {
  addSiteHeaders: lines(siteHeaders.map(({ key, value }) => `add_header ${key} ${quoted(value)} always;`)),
  hideSiteHeaders: lines(siteHeaders.map(({ key }) => `proxy_hide_header ${key};`)),
  openerPolicy: openerPolicy.value,
  dependsOnOpener,
  unavailablePage,
  unavailablePolicy: quoted(unavailablePolicy),
  noPagePattern,
  siteFilesPattern,
  ...siteFolders,
  search: sitePages.search,
};

/** The site's name with www. before it, or without it. */
const otherName = (host: string): string => (host.startsWith('www.') ? host.slice(4) : `www.${host}`);
