import { seasonNames } from './seasons.ts';

/** Danish text of the public pages. `en.ts` has the same keys: a missing one fails to compile. */
export const da = {
  frontPage: 'Forside',
  skipLink: 'Gå til indhold',
  breadcrumbs: 'Brødkrumme',
  tableOfContents: 'Indhold på siden',
  glossary: 'Ord på siden',
  sources: 'Kilder',
  lastUpdated: 'Senest opdateret',
  next: 'Videre',
  menu: { button: 'Menu', label: 'Hovedmenu' },
  footer: {
    menu: 'Indhold',
    links: 'Om webstedet',
    owners: 'Bag Væksthuset står',
    /** For a page that is in another language only. */
    accessibilityStatement: undefined as string | undefined,
    privacyPolicy: undefined as string | undefined,
  },
  language: {
    label: 'Sprog',
    /** On the front page, for visitors of an English page that has no Danish version. */
    notTranslated: 'Siden, du kom fra, findes ikke på dansk. Her er forsiden.',
  },
  search: {
    title: 'Søg',
    description: 'Søg på tværs af alle sider hos Væksthus for Ledelse.',
    field: 'Søg på webstedet',
    submit: 'Søg',
    fromMenu: 'Søg fra menuen',
    engine: (siteName: string) => `Søg hos ${siteName}`,
    results: 'Søgeresultater',
    resultsFor: (query: string) => `»${query}« – søgning`,
    unavailable: 'Der kan ikke søges lige nu. Prøv igen om et par minutter, eller brug menuen.',
    count: (count: number, query: string) =>
      `${count === 0 ? 'Ingen resultater' : count === 1 ? '1 resultat' : `${count} resultater`} for »${query}«`,
    partial: (count: number, query: string) =>
      `Ingen sider har alle ordene i »${query}«, men ${count === 1 ? '1 side har' : `${count} sider har`} nogle af dem`,
    didYouMean: 'Mente du',
    best: (count: number) =>
      `Her er de ${count} sider, der passer bedst. Skriv flere ord, hvis siden ikke er iblandt dem.`,
    toSection: 'Gå til afsnittet',
    noHits: 'Det kan hjælpe at',
    advice: [
      'se efter, om ordene er stavet rigtigt',
      'skrive færre ord eller kun begyndelsen af et ord',
      'bruge et andet ord for det samme',
    ],
  },
  notFound: {
    title: 'Siden findes ikke',
    lead: 'Adressen fører ikke til nogen side. Måske er siden flyttet, eller også er linket blevet knækket på vejen.',
    suggestions: 'Måske leder du efter',
    links: 'Veje videre',
    frontPage: 'Forsiden',
  },
  gone: {
    title: 'Siden er taget ned',
    lead: 'Her lå engang en side, men den er taget ned. Linket, du fulgte, er altså ikke gået i stykker.',
  },
  error: {
    title: 'Siden kan ikke vises lige nu',
    lead: 'Fejlen er vores, ikke din. Prøv igen om et par minutter, eller gå til forsiden.',
    toFrontPage: 'Gå til forsiden',
  },
  file: {
    notFound: 'Filen findes ikke.',
    unavailable: 'Filen kan ikke hentes lige nu. Prøv igen om lidt.',
  },
  blocks: {
    callout: { info: 'Bemærk', important: 'Vigtigt' },
    credit: 'Foto/illustration',
    table: 'Tabel',
    parties: (count: number): string => (count === 1 ? 'Part' : 'Parter'),
    source: 'Kilde',
    today: 'I dag',
    sides: { arbejdsgiver: 'Arbejdsgivere', loenmodtager: 'Lønmodtagere' },
    sharedBySides: 'Bag Væksthus for Ledelse står:',
    sharedByGroups: 'Aktiviteterne er delt mellem netværksgrupperne:',
  },
  /** From the settings. The sentences stand where the owner has not given the address or the name. */
  owner: {
    contact: 'Kontakt',
    statement: 'Tilgængeligheds\u00aderklæring',
    statementLink: 'Læs tilgængeligheds\u00aderklæringen',
    noStatement: 'Der er endnu ingen tilgængelighedserklæring.',
    publisher: 'Dataansvarlig',
    noPublisher: 'Det er ikke oplyst endnu, hvem der er dataansvarlig.',
  },
  shareCard: (words: string) => `${words}. Ved siden af et drivhus, tegnet med fine streger.`,
  networkGroup: {
    audience: 'Beskæftiger sig med',
    siblings: 'Netværksgrupper',
    members: 'Medlemmer',
  },
  strategy: {
    summary: 'Kort fortalt',
    missing: 'Teksten er ikke offentliggjort her',
    missingText: (title: string) =>
      `Teksten til ${title} er ikke offentliggjort på dette websted endnu. Derfor står der heller ikke noget her om strategiens indhold.`,
    goals: 'Mål',
    focusAreas: 'Fokusområder',
    document: 'Hent strategien',
    replacedBy: 'Strategien er afløst af',
    agreement: (name: string) => `Overenskomsten ${name}`,
    aboutAgreement: (name: string) => `Om overenskomsten ${name}`,
    facts: {
      status: 'Status',
      period: 'Strategiens periode',
      namedAfter: 'Opkaldt efter',
      agreementPeriod: 'Overenskomstperiode',
      settledOn: 'Forlig indgået',
    },
    statuses: {
      gaeldende: 'Gældende',
      udloebet: 'Udløbet',
      afloest: 'Afløst af en nyere strategi',
      ikkeOplyst: 'Ikke oplyst',
    },
  },
  dates: {
    seasons: {
      foraar: seasonNames.foraar.definite as string,
      sommer: seasonNames.sommer.definite as string,
      efteraar: seasonNames.efteraar.definite as string,
      vinter: seasonNames.vinter.definite as string,
    },
    from: 'Fra',
    until: 'Til',
  },
};

/** The text of the public pages in one language. */
export type Texts = typeof da;
