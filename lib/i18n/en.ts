import type { Texts } from './da.ts';

/** English text of the public pages, in British English. */
export const en: Texts = {
  frontPage: 'Front page',
  skipLink: 'Skip to content',
  breadcrumbs: 'Breadcrumb',
  tableOfContents: 'On this page',
  lastUpdated: 'Last updated',
  menu: { button: 'Menu', label: 'Main menu' },
  footer: {
    menu: 'Content',
    links: 'About this website',
    accessibilityStatement: 'Accessibility (in Danish)',
    privacyPolicy: 'Privacy and cookies (in Danish)',
  },
  language: {
    label: 'Language',
    notTranslated: 'The page you came from is in Danish only. This is the English front page.',
  },
  search: {
    title: 'Search',
    description: 'Search all English pages of Væksthus for Ledelse.',
    field: 'Search the English pages',
    submit: 'Search',
    fromMenu: 'Search from the menu',
    engine: (siteName) => `Search ${siteName} in English`,
    results: 'Search results',
    resultsFor: (query) => `‘${query}’ – search`,
    unavailable: 'Search is not available at the moment. Please try again in a few minutes, or use the menu.',
    count: (count, query) =>
      `${count === 0 ? 'No results' : count === 1 ? '1 result' : `${count} results`} for ‘${query}’`,
    partial: (count, query) =>
      `No page has all the words of ‘${query}’, but ${count === 1 ? '1 page has' : `${count} pages have`} some of them`,
    didYouMean: 'Did you mean',
    best: (count) => `These are the ${count} best matches. Add more words if the page is not among them.`,
    toSection: 'Go to the section',
    noHits: 'It may help to',
    advice: [
      'check the spelling',
      'use fewer words, or only the beginning of a word',
      'use another word for the same thing',
    ],
  },
  notFound: {
    title: 'Page not found',
    lead: 'There is no page at this address. The page may have moved, or the link may have been broken on its way to you.',
    suggestions: 'You may be looking for',
    links: 'Where to go next',
    frontPage: 'Front page',
  },
  gone: {
    title: 'This page has been removed',
    lead: 'There used to be a page here, but it has been taken down. The link you followed is not broken.',
  },
  error: {
    title: 'This page cannot be shown right now',
    lead: 'The fault is ours, not yours. Please try again in a few minutes, or go to the front page.',
    toFrontPage: 'Go to the front page',
  },
  file: {
    notFound: 'The file does not exist.',
    unavailable: 'The file is not available at the moment. Please try again shortly.',
  },
  blocks: {
    callout: { info: 'Note', important: 'Important' },
    credit: 'Photo/illustration',
    table: 'Table',
    parties: 'Parties',
    source: 'Source',
    sides: { arbejdsgiver: 'Employers', loenmodtager: 'Employees' },
    sharedBySides: 'Behind Væksthus for Ledelse are:',
    sharedByGroups: 'The work is divided between the network groups:',
  },
  shareCard: (words) => `${words}. Beside it a greenhouse, drawn in fine lines.`,
  networkGroup: {
    audience: 'Deals with',
    siblings: 'Network groups',
    members: 'Members',
    contact: 'Contact',
  },
  strategy: {
    summary: 'In brief',
    missing: 'The text is not here yet',
    missingText: (title) =>
      `The text of ${title} has not been published on this website yet. This page therefore says nothing about what the strategy contains.`,
    goals: 'Goals',
    focusAreas: 'Focus areas',
    document: 'Download the strategy',
    replacedBy: 'This strategy has been replaced by',
    source: 'Source',
    aboutAgreement: (name) => `About the collective agreement ${name}`,
    facts: {
      status: 'Status',
      period: 'Period of the strategy',
      namedAfter: 'Named after',
      agreementPeriod: 'Period of the collective agreement',
      settledOn: 'Agreement reached',
    },
    statuses: {
      gaeldende: 'In force',
      udloebet: 'Expired',
      afloest: 'Replaced by a newer strategy',
      ikkeOplyst: 'Not stated',
    },
  },
  dates: {
    seasons: { foraar: 'Spring', sommer: 'Summer', efteraar: 'Autumn', vinter: 'Winter' },
    from: 'From',
    until: 'Until',
  },
};
