import fc from 'fast-check';
import type { BlockType } from '#lib/content/blocks/blockUnion.ts';
import { routedTypes } from '#lib/model.ts';

// Documents as the content store sends them, after projection: valid ones, to be broken by `brokenVariants`.

const words = fc.constantFrom('Ledelse', 'Formål og baggrund', 'Til\u00adgængelighed', 'På vej – »nu«', 'a');
const ours = ['indhold', 'indhold-paa-siden', 'kort-fortalt', 'maal', 'hent', 'medlemmer', 'kontakt'];
const key = fc.constantFrom('formaal', 'b1', 'b2', 'b1-2', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', ...ours);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });
const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });
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
  crop: maybe(
    fc.constantFrom({ top: 0, bottom: 0.25, left: 0.1, right: 0 }, { top: 0, bottom: 0, left: 1, right: 1 }),
  ),
  hotspot: maybe(fc.constant({ x: 0.5, y: 0.5 })),
});
export const file = fc.record({
  asset: fc.constant(`file-${hash}-pdf`),
  size: maybe(fc.nat()),
  filename: maybe(words),
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
    heading: maybe(key),
  }),
);
const textBlock = fc.record({
  _type: fc.constant('block'),
  _key: key,
  style: fc.constantFrom('normal', 'h2', 'h3', 'h4', 'blockquote'),
  listItem: maybe(fc.constantFrom('bullet', 'number')),
  level: fc.constantFrom(1, 2, 3, null),
  children: few(span),
  markDefs: few(markDef),
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
const group = fc.record({ _id: id, name: words, audience: maybe(words), lead: maybe(words) });

/** The fields of each block type, beside `_key` and `_type`. */
const fields = {
  richText: { content: portableText },
  aims: { heading: maybe(words), intro: maybe(words), items: few(fc.record({ _key: key, text: words })) },
  timeline: {
    heading: maybe(words),
    intro: maybe(words),
    items: few(
      fc.record({
        _key: key,
        date,
        title: words,
        text: maybe(words),
        organisations: maybe(few(fc.record({ _id: id, name: words }))),
        source: maybe(fc.record({ label: maybe(words), href })),
      }),
    ),
  },
  standsBehind: {
    heading: maybe(words),
    centreText: maybe(words),
    parties: few(fc.record({ _id: id, name: words, side: fc.constantFrom('arbejdsgiver', 'loenmodtager') })),
    groups: few(group),
  },
  networkGroupCards: { heading: maybe(words), intro: maybe(words), groups: few(group) },
  callout: { tone: fc.constantFrom('info', 'important'), heading: maybe(words), content: portableText },
  factBox: { heading: maybe(words), facts: few(fc.record({ _key: key, label: words, value: words })) },
  figure: { image, alt: words, decorative: maybe(fc.boolean()), caption: maybe(words), credit: maybe(words) },
  downloads: {
    heading: maybe(words),
    files: few(fc.record({ _key: key, title: words, description: maybe(words), file })),
  },
  accordion: {
    heading: maybe(words),
    items: few(fc.record({ _key: key, title: words, content: portableText })),
  },
  linkCards: {
    heading: maybe(words),
    intro: maybe(words),
    cards: few(fc.record({ _key: key, target: id, title: words, text: maybe(words) })),
  },
  table: {
    caption: maybe(words),
    headerRow: fc.boolean(),
    headerColumn: fc.boolean(),
    rows: few(fc.record({ _key: key, cells: few(words) })),
  },
} satisfies Record<BlockType, Record<string, fc.Arbitrary<unknown>>>;

export type BlockName = BlockType;
export const blockNames = Object.keys(fields) as BlockName[];

/** A valid block of one type. */
export const blockOf = (type: BlockName): fc.Arbitrary<unknown> =>
  fc.record<Record<string, unknown>>({ _key: key, _type: fc.constant(type), ...fields[type] });

export const blocks = fc.array(fc.oneof(...blockNames.map(blockOf)), { maxLength: 4 });

const seo = maybe(
  fc.record({
    title: maybe(words),
    description: maybe(words),
    shareImage: maybe(image),
    noIndex: maybe(fc.boolean()),
  }),
);
const common = { title: maybe(words), lead: maybe(words), lastReviewed: maybe(day), seo };
const point = fc.record({ _key: key, title: words, text: maybe(words) });
const menu = few(fc.record({ _key: key, target: id, title: words }));

export const page = fc.record({ ...common, blocks });
export const homePage = fc.record({ title: words, lead: maybe(words), seo, blocks });
export const strategy = fc.record({
  ...common,
  agreement: maybe(
    fc.record({ name: words, settledOn: maybe(day), from: maybe(day), to: maybe(day), source: maybe(href) }),
  ),
  status: fc.constantFrom('gaeldende', 'udloebet', 'afloest', 'ikkeOplyst'),
  period: maybe(fc.record({ from: maybe(day), to: maybe(day) })),
  body: portableText,
  goals: few(point),
  focusAreas: few(point),
  document: maybe(file),
  documentTitle: maybe(words),
  replacedBy: maybe(fc.record({ _id: id, title: words })),
});
export const networkGroup = fc.record({
  ...common,
  audience: maybe(words),
  body: portableText,
  members: few(fc.record({ _key: key, name: words, position: maybe(words), workplace: maybe(words) })),
  contact: maybe(
    fc.record({
      name: maybe(words),
      position: maybe(words),
      email: maybe(fc.constant('post@kl.dk')),
      telephone: maybe(fc.constant('+45 12 34 56 78')),
    }),
  ),
});
export const siteSettings = fc.record({
  name: words,
  description: maybe(words),
  mainMenu: menu,
  footer: maybe(fc.record({ text: maybe(words), links: menu })),
  shareImage: maybe(image),
  shareImageAlt: maybe(words),
  accessibilityStatement: maybe(fc.record({ target: id, title: words })),
});

/** What the address book is made of, as sent. */
export const addresses = fc.array(
  fc.record({
    id,
    type: fc.constantFrom(...routedTypes),
    title: maybe(words),
    slug: fc.constantFrom('formaal', 'strategi', 'ok21', 'soeg', 'a'),
    parentId: maybe(id),
    changed: fc.constant('2026-01-02T03:04:05Z'),
    hidden: fc.boolean(),
    order: maybe(fc.integer()),
  }),
  { maxLength: 6 },
);

/** What the search reads, as sent. */
export const corpus = fc.array(
  fc.record({
    _id: id,
    title: words,
    lead: maybe(words),
    audience: maybe(words),
    body: maybe(portableText),
    blocks: maybe(blocks),
    goals: maybe(few(point)),
    focusAreas: maybe(few(point)),
  }),
  { maxLength: 3 },
);
