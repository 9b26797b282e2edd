import { readFile } from 'node:fs/promises';
import { dependsOnOpener, openerPolicy } from '#lib/headers/openerPolicy.ts';
import { siteHeaders } from '#lib/headers/siteHeaders.ts';
import { localSitePages, noPagePattern, siteFilesPattern, siteFolders, sitePages } from '#lib/model.ts';
import { unavailablePage, unavailablePolicy } from '#lib/server/unavailablePage.ts';

/** Settings of nginx on one machine. They replace most of the placeholders in nginx.conf. */
export type NginxSettings = {
  /** Public origin of the site, as in SITE_URL. Requests for other host names are rejected. */
  siteUrl: string;
  /** Public port, or address and port. */
  listen: string;
  /** Host and port of each instance of the site. One that does not answer is left out of a request. */
  sites: readonly string[];
  /** Loopback address and port for nginx's internal server, which compresses responses. */
  inner: string;
  /** User of the worker processes, if nginx is started by root. */
  user: string;
  /** Absolute paths. nginx creates `cache` and the folders in `temp`; their parent folders must exist. */
  pid: string;
  cache: string;
  temp: string;
  accessLog: string;
  errorLog: string;
  brotliModule: string;
};

/** Settings for Debian's nginx package, with the site on the default port of `npm start`. */
export const debian = {
  listen: '80',
  sites: ['localhost:3000'],
  inner: '127.0.0.1:3080',
  user: 'www-data',
  pid: '/run/nginx.pid',
  cache: '/var/cache/nginx-vaeksthus',
  temp: '/var/lib/nginx',
  accessLog: '/var/log/nginx/access.log',
  errorLog: '/var/log/nginx/error.log',
  brotliModule: '/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so',
} satisfies Omit<NginxSettings, 'siteUrl'>;

/**
 * Renders nginx.conf with the given settings.
 *
 * @returns the text of the configuration file
 * @throws Error if a value contains characters that nginx would interpret
 *
 * @example
 * await nginxConfig({ ...debian, siteUrl: 'https://www.example.dk' });
 */
export async function nginxConfig({ siteUrl, sites, ...settings }: NginxSettings): Promise<string> {
  const { hostname, host, protocol } = new URL(siteUrl);
  const values: Record<string, string> = {
    ...settings,
    host: hostname,
    other: otherHost(hostname),
    authority: host,
    scheme: protocol.replace(':', ''),
  };
  const named = [...Object.entries(values), ...sites.map((site): [string, string] => ['site', site])];
  for (const [name, value] of named) {
    if (!/^[\w./:[\]@+-]+$/.test(value)) {
      throw new Error(
        `${name} is ${JSON.stringify(value)}: nginx accepts only letters, digits and ./:[]@+-_ here, no spaces`,
      );
    }
  }
  values.sites = joinLines(sites.map((site) => `server ${site} max_fails=0;`));
  const template = await readFile(new URL('./nginx.conf', import.meta.url), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name] ?? siteValues[name];
    if (value === undefined)
      throw new Error(
        `nginx.conf has the placeholder "${name}", which lib/nginx/renderConfig.ts does not define`,
      );
    return value;
  });
}

const joinLines = (lines: readonly string[]) => lines.join('\n      ');

/** @throws Error if the value contains a quote, a backslash or an nginx variable */
function quote(value: string): string {
  if (/["\\$]/.test(value))
    throw new Error(`a header value must not contain ", \\\\ or $ in nginx: ${value}`);
  return `"${value}"`;
}

/** Placeholders with values from the site's own code: headers, paths and the error page. */
const siteValues: Record<string, string> = {
  addSiteHeaders: joinLines(siteHeaders.map(({ key, value }) => `add_header ${key} ${quote(value)} always;`)),
  hideSiteHeaders: joinLines(siteHeaders.map(({ key }) => `proxy_hide_header ${key};`)),
  openerPolicy: openerPolicy.value,
  dependsOnOpener,
  unavailablePage,
  unavailablePolicy: quote(unavailablePolicy),
  noPagePattern,
  siteFilesPattern,
  ...siteFolders,
  search: sitePages.search,
  englishSearch: localSitePages.en.search,
};

/** Returns the host name without `www.` if it has it, otherwise with it. */
const otherHost = (host: string): string => (host.startsWith('www.') ? host.slice(4) : `www.${host}`);
