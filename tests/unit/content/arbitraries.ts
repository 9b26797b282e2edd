import fc from 'fast-check';
import type { BlockType } from '#lib/content/blocks/blockUnion.ts';
import { routedTypes } from '#lib/model.ts';

// Valid documents as the content store returns them after projection. `brokenVariants` makes malformed ones of them.

const words = fc.constantFrom('Ledelse', 'Formål og baggrund', 'Til\u00adgængelighed', 'På vej – »nu«', 'a');
const reservedIds = ['indhold', 'indhold-paa-siden', 'kort-fortalt', 'maal', 'hent', 'medlemmer', 'kontakt'];
const key = fc.constantFrom(
  'formaal',
  'b1',
  'b2',
  'b1-2',
  'c',
  'd',
  'e',
  'f',
  'g',
  'h',
  'i',
  'j',
  ...reservedIds,
);
const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });
const upToThree = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });
const day = fc.constantFrom('2021-02-15', '2004-12-31');
const id = fc.constantFrom(
  'homePage',
  'page-formaal',
  'page-skjult',
  'strategy-ok21',
  'networkGroup-ledere',
  'gone',
);
const href = fc.constantFrom('https://kl.dk/a?b=c', 'mailto:post@kl.dk', 'tel:+4512345678', '/formaal#b1');
const hash = '0123456789abcdef0123456789abcdef01234567';

export const image = fc.record({
  asset: fc.constantFrom(`image-${hash}-1600x900-jpg`, `image-${hash}-20x4000-png`),
  crop: nullable(
    fc.constantFrom({ top: 0, bottom: 0.25, left: 0.1, right: 0 }, { top: 0, bottom: 0, left: 1, right: 1 }),
  ),
  hotspot: nullable(fc.constant({ x: 0.5, y: 0.5 })),
});
export const file = fc.record({
  asset: fc.constant(`file-${hash}-pdf`),
  size: nullable(fc.nat()),
  filename: nullable(words),
});

const marks = fc.subarray(['strong', 'em', 'm1', 'm2', 'gone']);
const span = fc.record({
  _type: fc.constant('span'),
  _key: key,
  text: fc.oneof(words, fc.constant('')),
  marks,
});
const markDef = fc.oneof(
  fc.record({ _type: fc.constant('link'), _key: fc.constantFrom('m1', 'm2'), href }),
  fc.record({
    _type: fc.constant('internalLink'),
    _key: fc.constantFrom('m1', 'm2'),
    target: id,
    heading: nullable(key),
  }),
);
const textBlock = fc.record({
  _type: fc.constant('block'),
  _key: key,
  style: fc.constantFrom('normal', 'h2', 'h3', 'h4', 'blockquote'),
  listItem: nullable(fc.constantFrom('bullet', 'number')),
  level: fc.constantFrom(1, 2, 3, null),
  children: upToThree(span),
  markDefs: upToThree(markDef),
});
export const portableText = fc.array(textBlock, { maxLength: 6 });

const date = fc.oneof(
  fc.record({ precision: fc.constant('year'), year: fc.constantFrom(1999, 2004) }),
  fc.record({
    precision: fc.constant('season'),
    year: fc.constant(2005),
    season: fc.constantFrom('foraar', 'vinter'),
  }),
  fc.record({ precision: fc.constant('day'), year: fc.constant(2021), day }),
);
const group = fc.record({ _id: id, name: words, audience: nullable(words) });

/** The fields of each block type, except `_key` and `_type`. */
const fields = {
  richText: { content: portableText },
  aims: {
    heading: nullable(words),
    intro: nullable(words),
    items: upToThree(fc.record({ _key: key, text: words })),
  },
  timeline: {
    heading: nullable(words),
    intro: nullable(words),
    items: upToThree(
      fc.record({
        _key: key,
        date,
        title: words,
        text: nullable(words),
        organisations: nullable(upToThree(fc.record({ _id: id, name: words }))),
        source: nullable(fc.record({ label: nullable(words), href })),
      }),
    ),
  },
  standsBehind: {
    heading: nullable(words),
    centreText: nullable(words),
    parties: upToThree(
      fc.record({ _id: id, name: words, side: fc.constantFrom('arbejdsgiver', 'loenmodtager') }),
    ),
    groups: upToThree(group),
  },
  networkGroupCards: { heading: nullable(words), intro: nullable(words), groups: upToThree(group) },
  callout: { tone: fc.constantFrom('info', 'important'), heading: nullable(words), content: portableText },
  factBox: {
    heading: nullable(words),
    facts: upToThree(fc.record({ _key: key, label: words, value: words })),
  },
  figure: {
    image,
    alt: words,
    decorative: nullable(fc.boolean()),
    caption: nullable(words),
    credit: nullable(words),
  },
  downloads: {
    heading: nullable(words),
    files: upToThree(fc.record({ _key: key, title: words, description: nullable(words), file })),
  },
  accordion: {
    heading: nullable(words),
    items: upToThree(fc.record({ _key: key, title: words, content: portableText })),
  },
  linkCards: {
    heading: nullable(words),
    intro: nullable(words),
    cards: upToThree(fc.record({ _key: key, target: id, title: words, text: nullable(words) })),
  },
  table: {
    caption: nullable(words),
    headerRow: fc.boolean(),
    headerColumn: fc.boolean(),
    rows: upToThree(fc.record({ _key: key, cells: upToThree(words) })),
  },
} satisfies Record<BlockType, Record<string, fc.Arbitrary<unknown>>>;

export type BlockName = BlockType;
export const blockNames = Object.keys(fields) as BlockName[];

/** Generates valid blocks of one type. */
export const blockOf = (type: BlockName): fc.Arbitrary<unknown> =>
  fc.record<Record<string, unknown>>({ _key: key, _type: fc.constant(type), ...fields[type] });

export const blocks = fc.array(fc.oneof(...blockNames.map(blockOf)), { maxLength: 4 });

const seo = nullable(
  fc.record({
    title: nullable(words),
    description: nullable(words),
    shareImage: nullable(image),
    shareImageAlt: nullable(words),
    noIndex: nullable(fc.boolean()),
  }),
);
const common = { title: nullable(words), lead: nullable(words), lastReviewed: nullable(day), seo };
const point = fc.record({ _key: key, title: words, text: nullable(words) });
const menu = upToThree(fc.record({ _key: key, target: id, title: words }));

export const page = fc.record({ ...common, blocks });
export const homePage = fc.record({ title: words, lead: nullable(words), seo, blocks });
export const strategy = fc.record({
  ...common,
  agreement: nullable(
    fc.record({
      name: words,
      settledOn: nullable(day),
      from: nullable(day),
      to: nullable(day),
      source: nullable(href),
    }),
  ),
  status: fc.constantFrom('gaeldende', 'udloebet', 'afloest', 'ikkeOplyst'),
  period: nullable(fc.record({ from: nullable(day), to: nullable(day) })),
  body: portableText,
  goals: upToThree(point),
  focusAreas: upToThree(point),
  document: nullable(file),
  documentTitle: nullable(words),
  replacedBy: nullable(fc.record({ _id: id, title: words })),
});
export const networkGroup = fc.record({
  ...common,
  audience: nullable(words),
  body: portableText,
  members: upToThree(
    fc.record({ _key: key, name: words, position: nullable(words), workplace: nullable(words) }),
  ),
  contact: nullable(
    fc.record({
      name: nullable(words),
      position: nullable(words),
      email: nullable(fc.constant('post@kl.dk')),
      telephone: nullable(fc.constant('+45 12 34 56 78')),
    }),
  ),
});
export const siteSettings = fc.record({
  name: words,
  description: nullable(words),
  mainMenu: menu,
  footer: nullable(fc.record({ text: nullable(words), links: menu })),
  shareImage: nullable(image),
  shareImageAlt: nullable(words),
  securityContact: nullable(words),
  accessibilityStatement: nullable(fc.record({ target: id, title: words })),
  privacyPolicy: nullable(fc.record({ target: id, title: words })),
  contact: nullable(fc.record({ name: nullable(words), email: nullable(fc.constantFrom('a@b.dk', '"><')) })),
  publisher: nullable(fc.record({ name: words, address: nullable(words), email: nullable(words) })),
  statementAddress: nullable(href),
  glossary: nullable(upToThree(fc.record({ _key: key, term: words, text: nullable(words) }))),
  owners: nullable(upToThree(fc.record({ _id: id, name: words, website: nullable(href) }))),
});

/** The response to the site tree query. */
export const addresses = fc.array(
  fc.record({
    id,
    type: fc.constantFrom(...routedTypes),
    title: nullable(words),
    slug: fc.constantFrom('formaal', 'strategi', 'ok21', 'soeg', 'a'),
    parentId: nullable(id),
    sectionId: nullable(id),
    changed: fc.constant('2026-01-02T03:04:05Z'),
    hidden: fc.boolean(),
    order: nullable(fc.integer()),
  }),
  { maxLength: 6 },
);

/** The response to the search query. */
export const corpus = fc.array(
  fc.record({
    _id: id,
    title: words,
    lead: nullable(words),
    audience: nullable(words),
    body: nullable(portableText),
    blocks: nullable(blocks),
    goals: nullable(upToThree(point)),
    focusAreas: nullable(upToThree(point)),
    searchTerms: nullable(upToThree(words)),
  }),
  { maxLength: 3 },
);
