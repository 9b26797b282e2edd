import { allTests } from '../effort.ts';
import { englishPages } from './expectedEnglishPages.ts';
import type { SitePage } from './sitePage.ts';

const fullTitle = (title: string) => `${title} | Væksthus for Ledelse`;

/** Every Danish page of the first content. */
const danishPages: SitePage[] = [
  {
    path: '/',
    title: 'Væksthus for Ledelse',
    heading: 'Væksthus for Ledelse',
    above: [],
    says: [
      'samarbejder arbejdsgivere og lønmodtagere om god ledelse i kommuner og regioner',
      'Et fælles sted at tale om ledelse',
      'Hvem står bag?',
      'Forhandlingsfællesskabet',
    ],
  },
  {
    path: '/formaal-og-baggrund',
    title: fullTitle('Formål og baggrund'),
    heading: 'Formål og baggrund',
    above: ['/'],
    says: [
      'Danske Regioner skabt et forum',
      'dialogen om ledelse i kommuner og regioner bliver mere systematisk og bedre målrettet',
      'KTO og KL besluttede i 2004 at stifte Væksthus for Ledelse',
    ],
  },
  {
    path: '/formaal',
    title: fullTitle('Formål'),
    heading: 'Formål',
    above: ['/', '/formaal-og-baggrund'],
    says: [
      'Væksthus for Ledelse arbejder for at',
      'styrke lederne i kommuner og regioner',
      'hjælpe ledere til at lede bedre',
      'deltage i projekter, som bringer ny viden om ledelse frem',
      'markedsføre god offentlig ledelse, gerne også over for ledere i den private sektor',
      'dele viden om ledelse og gøre den nyttig',
      'Ved siden af forhandlingerne',
    ],
  },
  {
    path: '/baggrund',
    title: fullTitle('Baggrund'),
    heading: 'Baggrund',
    above: ['/', '/formaal-og-baggrund'],
    says: [
      'KTO og KL beslutter at stifte Væksthus for Ledelse',
      'Danske Regioner kommer med',
      'Også Sundhedskartellet går ind i samarbejdet',
      'KTO og Sundhedskartellet bliver samlet i Forhandlingsfællesskabet',
      'Viden fra begge sider',
    ],
  },
  {
    path: '/strategi',
    title: fullTitle('Strategi'),
    heading: 'Strategi',
    above: ['/'],
    says: ['Et navn efter en overenskomst', 'overenskomsten OK21'],
  },
  {
    path: '/strategi/ok21',
    title: fullTitle('Strategi OK.21'),
    heading: 'Strategi OK.21',
    above: ['/', '/strategi'],
    says: ['15. februar 2021', '31. marts 2024', 'Teksten er ikke offentliggjort her'],
  },
  {
    path: '/organisation',
    title: fullTitle('Organisation'),
    heading: 'Organisation',
    above: ['/'],
    says: [
      'Arbejdsgivere',
      'Lønmodtagere',
      'I bestyrelsen sidder topledere fra kommuner og regioner og fra organisationerne',
      'En styregruppe leder Væksthuset til daglig',
      'Tre netværksgrupper',
    ],
  },
  {
    path: '/netvaerksgrupper',
    title: fullTitle('Netværksgrupper'),
    heading: 'Netværksgrupper',
    above: ['/'],
    says: ['De tre grupper', 'Direktører og forvaltningschefer', 'bestyrelsen og styregruppen'],
  },
  {
    path: '/netvaerksgrupper/topledere',
    title: fullTitle('Netværksgruppen Topledere'),
    heading: 'Topledere',
    above: ['/', '/netvaerksgrupper'],
    says: ['beskæftiger sig med', 'direktører og forvaltningschefer'],
  },
  {
    path: '/netvaerksgrupper/mellemledere',
    title: fullTitle('Netværksgruppen Mellemledere'),
    heading: 'Mellemledere',
    above: ['/', '/netvaerksgrupper'],
    says: ['beskæftiger sig med', 'fag- og stabschefer'],
  },
  {
    path: '/netvaerksgrupper/ledere',
    title: fullTitle('Netværksgruppen Ledere'),
    heading: 'Ledere',
    above: ['/', '/netvaerksgrupper'],
    says: ['beskæftiger sig med', 'institutions- eller afdelingsniveau'],
  },
  {
    path: '/tilgaengelighed',
    title: fullTitle('Tilgængelighed'),
    heading: 'Tilgængelighed',
    above: ['/'],
    says: ['Der er endnu ingen tilgængelighedserklæring', 'Med skærmlæser', 'Nyttige taster'],
  },
  {
    path: '/privatliv',
    title: fullTitle('Privatliv og cookies'),
    heading: 'Privatliv og cookies',
    above: ['/'],
    says: [
      'Webstedet sætter ingen cookies',
      'Når du søger',
      'Hvad siden ikke dækker',
      'hvem der er dataansvarlig',
    ],
  },
  {
    path: '/soeg',
    title: fullTitle('Søg'),
    heading: 'Søg',
    above: ['/'],
    says: ['Søg på webstedet'],
  },
];

/** Every page of the first content; the sitemap must list exactly these. */
export const pages: SitePage[] = [...danishPages, ...englishPages];

/** Together these show every page type and every block of the first content: tests/content/samplePages.test.ts. */
export const samplePaths: readonly string[] = [
  ...['/', '/formaal', '/baggrund', '/strategi', '/strategi/ok21', '/netvaerksgrupper'],
  ...['/netvaerksgrupper/topledere', '/tilgaengelighed', '/privatliv', '/soeg'],
  ...['/en', '/en/background', '/en/network-groups/leaders'],
];

/** The pages for tests that depend on templates, not on content; `npm run test:all` uses every page. */
export const samplePages = allTests ? pages : pages.filter(({ path }) => samplePaths.includes(path));

/** Pages that no document defines: search results, and the help when nothing is found. */
export const renderedOnRequest = [
  ...['/soeg?q=form%C3%A5l', '/soeg?q=xyzzy', '/findes-ikke'],
  ...['/en/search?q=leaders', '/en/search?q=xyzzy', '/en/does-not-exist'],
];

/** The screen sizes that the layout supports, as widths in pixels with a usual height. */
export const screens = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const;

/** Visible text: without soft hyphens, with single spaces. */
export const asRead = (text: string): string => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();

/** The text of an HTML document's body without script and style: the text that is readable before any script runs. */
export function wordsOf(html: string): string {
  const body = html.slice(Math.max(0, html.indexOf('<body')));
  const bare = body.replace(/<(script|style|template)\b[^>]*>.*?<\/\1>/gs, ' ').replace(/<[^>]+>/g, ' ');
  return asRead(
    bare.replace(/&(#x27|#39|quot|amp|lt|gt|nbsp);/g, (_, name: string) => entities[name] ?? ' '),
  );
}

const entities: Record<string, string> = {
  '#x27': "'",
  '#39': "'",
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
};
