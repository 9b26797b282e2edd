import { readFileSync } from 'node:fs';

/** An address as it arrived, what became of it on its way, and what was meant by it. */
export type MangledPath = { what: string; address: string; meant: ExpectedResult };
export type ExpectedResult = { kind: 'page' | 'near'; path: string } | { kind: 'none' };

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\' };

function read(lines: readonly string[]): MangledPath[] {
  let what = '';
  return lines.flatMap((line) => {
    if (line.startsWith('# ')) what = line.slice(2);
    const [, written, near, path] = line.match(/^(.*) → (?:none|(near )?(\/.*))$/) ?? [];
    if (written === undefined) return [];
    const meant: ExpectedResult =
      path === undefined ? { kind: 'none' } : { kind: near ? 'near' : 'page', path };
    return { what, address: unescaped(written), meant };
  });
}

const unescaped = (written: string): string =>
  written.replace(
    /\\(?:u([0-9a-f]{4})|([nrt\\]))/g,
    (_, hex, letter) => escapes[letter] ?? String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** Path and query, as the site is asked for them: as they were sent, and as a browser writes them out. */
export function asAsked(address: string): { pathname: string; search: string }[] {
  const [pathname = '', ...rest] = address.split(/(?=\?)/);
  const { pathname: written, search } = new URL(`https://www.vaeksthus.test${address}`);
  return [
    { pathname, search: rest.join('') },
    { pathname: written, search },
  ];
}

/** The addresses of mangledPaths.txt, in its order. */
export const mangledPaths: readonly MangledPath[] = read(
  readFileSync(`${import.meta.dirname}/mangledPaths.txt`, 'utf8')
    .split('\n')
    .slice(3),
);
