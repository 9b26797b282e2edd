import { replaceInvisible } from '#lib/text/invisible.ts';

/** Services that put their own address around a link, and the parameter that holds the real one. */
const wrappers: readonly [host: RegExp, path: RegExp, parameter: string][] = [
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, 'q'],
  [/^(?:www\.)?google\.[a-z.]+$/, /^\/url$/, 'url'],
  [/\.safelinks\.protection\.outlook\.com$/, /./, 'url'],
  [/^statics\.teams\.(?:cdn\.office\.net|microsoft\.com)$/, /safelinks/, 'url'],
  [/^teams\.microsoft\.com$/, /safelinks/, 'url'],
  [/^(?:lm?|www)\.facebook\.com$/, /^\/l\.php$/, 'u'],
  [/^(?:www\.)?linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)/, 'url'],
  [/^linkprotect\.cudasvc\.com$/, /^\/url$/, 'a'],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, 'q'],
];

/**
 * The real address of a pasted link, without wrappers that track readers.
 *
 * @returns `undefined` if a page cannot link to it: a place in the source document, a file on a disk, a script
 */
export function cleanHref(href: string): string | undefined {
  let address = replaceInvisible(href).trim();
  // Mail passes through several services, each of which may add a wrapper.
  for (let depth = 0; depth < 5; depth++) {
    const inner = unwrap(address);
    if (inner === undefined) break;
    address = inner;
  }
  if (/^(?:mailto|tel):./i.test(address)) return address.replaceAll(' ', '%20');
  return /^https?:/i.test(address) && URL.canParse(address) ? address.replaceAll(' ', '%20') : undefined;
}

function unwrap(address: string): string | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  for (const [host, path, parameter] of wrappers) {
    const inner = host.test(url.hostname) && path.test(url.pathname) && url.searchParams.get(parameter);
    if (inner && /^(?:https?|mailto):/i.test(inner)) return inner;
  }
  const proofpoint = /^https:\/\/urldefense\.com\/v3\/__(.+?)__;/i.exec(address)?.[1];
  // Version 3 writes `*` for each character that it keeps elsewhere: such an address cannot be restored.
  return proofpoint && !proofpoint.includes('*') ? proofpoint : undefined;
}
