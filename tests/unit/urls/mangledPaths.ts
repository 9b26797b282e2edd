import { readFileSync } from 'node:fs';

/** A path as it was received, how it was mangled, and the expected result. */
export type MangledPath = { what: string; address: string; meant: ExpectedResult };
export type ExpectedResult = { kind: 'page' | 'near'; path: string } | { kind: 'none' };

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\' };

function read(lines: readonly string[]): MangledPath[] {
  let what = '';
  return lines.flatMap((line) => {
    if (line.startsWith('# ')) what = line.slice(2);
    const [, raw, near, path] = line.match(/^(.*) → (?:none|(near )?(\/.*))$/) ?? [];
    if (raw === undefined) return [];
    const meant: ExpectedResult =
      path === undefined ? { kind: 'none' } : { kind: near ? 'near' : 'page', path };
    return { what, address: decodeEscapes(raw), meant };
  });
}

const decodeEscapes = (raw: string): string =>
  raw.replace(
    /\\(?:u([0-9a-f]{4})|([nrt\\]))/g,
    (_, hex, letter) => escapes[letter] ?? String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** Returns the path and query that the site receives: unmodified, and as a browser normalizes them. */
export function requestedUrls(address: string): { pathname: string; search: string }[] {
  const [pathname = '', ...rest] = address.split(/(?=\?)/);
  const { pathname: normalized, search } = new URL(`https://www.vaeksthus.test${address}`);
  return [
    { pathname, search: rest.join('') },
    { pathname: normalized, search },
  ];
}

/** The entries of mangledPaths.txt, in order. The first three lines of the file describe the format. */
export const mangledPaths: readonly MangledPath[] = read(
  readFileSync(`${import.meta.dirname}/mangledPaths.txt`, 'utf8')
    .split('\n')
    .slice(3),
);
