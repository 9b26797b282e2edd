import type { SitePage } from './sitePage.ts';

const fullTitle = (title: string) => `${title} | Væksthus for Ledelse`;

/** An English page, with the Danish page that it translates. */
export type EnglishPage = SitePage & { danish: string };

/** Every English page of the first content. */
export const englishPages: EnglishPage[] = [
  {
    path: '/en',
    danish: '/',
    title: 'Væksthus for Ledelse',
    heading: 'Væksthus for Ledelse',
    above: [],
    says: ['A place to talk about leadership', 'Who is behind it?', 'Local Government Denmark', 'Employers'],
  },
  {
    path: '/en/purpose',
    danish: '/formaal',
    title: fullTitle('Purpose'),
    heading: 'Purpose',
    above: ['/en'],
    says: [
      'Væksthus for Ledelse works to',
      'strengthen the leaders in municipalities and regions',
      'help leaders become better leaders',
      'Alongside the negotiations',
    ],
  },
  {
    path: '/en/background',
    danish: '/baggrund',
    title: fullTitle('Background'),
    heading: 'Background',
    above: ['/en'],
    says: [
      'KTO and KL decide to found Væksthus for Ledelse',
      'Spring 2005',
      'Parties: KTO and KL',
      'Forhandlingsfællesskabet: status of Væksthus for Ledelse, February 2006 (in Danish)',
    ],
  },
  {
    path: '/en/organisation',
    danish: '/organisation',
    title: fullTitle('Organisation'),
    heading: 'Organisation',
    above: ['/en'],
    says: ['Employees', 'The board consists of top leaders', 'A steering group runs', 'Three network groups'],
  },
  {
    path: '/en/network-groups',
    danish: '/netvaerksgrupper',
    title: fullTitle('Network groups'),
    heading: 'Network groups',
    above: ['/en'],
    says: ['The three groups', 'Directors and heads of administration', 'the board and the steering group'],
  },
  {
    path: '/en/network-groups/top-leaders',
    danish: '/netvaerksgrupper/topledere',
    title: fullTitle('Network group: Top leaders'),
    heading: 'Top leaders',
    above: ['/en', '/en/network-groups'],
    says: ['deals with', 'directors and heads of administration', 'Last updated'],
  },
  {
    path: '/en/network-groups/middle-managers',
    danish: '/netvaerksgrupper/mellemledere',
    title: fullTitle('Network group: Middle managers'),
    heading: 'Middle managers',
    above: ['/en', '/en/network-groups'],
    says: ['heads of a field or a staff function'],
  },
  {
    path: '/en/network-groups/leaders',
    danish: '/netvaerksgrupper/ledere',
    title: fullTitle('Network group: Leaders'),
    heading: 'Leaders',
    above: ['/en', '/en/network-groups'],
    says: ['at the level of an institution or a department'],
  },
  {
    path: '/en/search',
    danish: '/soeg',
    title: fullTitle('Search'),
    heading: 'Search',
    above: ['/en'],
    says: ['Search the English pages'],
  },
];
