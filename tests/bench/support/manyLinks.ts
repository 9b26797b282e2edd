import { type LinkData, noLinks } from '#lib/urls/linkData.ts';

const words = [
  ...['ledelse', 'faelles', 'loen', 'raad', 'maal', 'arbejde', 'oekonomi', 'udvikling', 'kommune', 'region'],
  ...['samarbejde', 'laering', 'forandring', 'tillid', 'strategi', 'naervaer', 'forloeb', 'aaben', 'praksis'],
];

/** Returns a unique slug of three words. */
export const name = (n: number): string =>
  `${words[n % 19]}-${words[Math.floor(n / 19) % 19]}-${n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}x`;

/** Creates a site with this number of pages in a tree ten wide, and as many redirects and former paths. */
export function manyLinks(count: number): LinkData {
  const paths: string[] = [];
  for (let n = 0; n < count; n++) {
    const parentPath = n < 10 ? '' : paths[Math.floor(n / 10) - 1];
    paths.push(`${parentPath}/${name(n)}`);
  }
  const since = '2026-01-01T00:00:00Z';
  const rule = { target: undefined, address: undefined, permanent: true };
  return {
    ...noLinks,
    pages: paths.map((path, n) => ({ id: `page-${n}`, path, title: `Side ${name(n)}`, type: 'page' })),
    records: paths.map((path, n) => ({
      id: `page-${n}`,
      addresses: [
        { path: `/foer/${name(n)}`, since },
        { path, since },
      ],
    })),
    redirects: [
      ...paths.map((_, n) => ({ ...rule, from: `/gammel/${name(n)}`, target: `page-${n}` })),
      ...Array.from({ length: 100 }, (_, n) => ({
        ...rule,
        from: `/mappe-${n}`,
        below: true,
        address: paths[n],
      })),
    ],
    withoutAddress: [],
  };
}
