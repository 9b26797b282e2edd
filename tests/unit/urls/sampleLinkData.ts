import { type LinkData, noLinks } from '#lib/urls/linkData.ts';

const paths = [
  '/formaal-og-baggrund',
  '/formaal',
  '/baggrund',
  '/strategi',
  '/strategi/ok21',
  '/organisation',
  '/netvaerksgrupper',
  '/netvaerksgrupper/topledere',
  '/netvaerksgrupper/mellemledere',
  '/netvaerksgrupper/ledere',
  '/tilgaengelighed',
  '/privatliv',
];

/** Link data with the pages of the initial content, without redirects, short links and history. */
export const site: LinkData = {
  ...noLinks,
  site: { name: 'Væksthus for Ledelse', hosts: ['www.vaeksthus.test', 'lederweb.dk'] },
  pages: [
    { id: 'homePage', path: '/', title: 'Forsiden' },
    ...paths.map((path) => ({ id: `page${path}`, path, title: path.slice(1), type: 'page' })),
  ],
};

export const pathsOf = ({ pages }: LinkData) => pages.map(({ path }) => path);
