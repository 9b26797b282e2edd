import { type ContentDocument, isRecord } from './firstContent.ts';

/** A fault in the first content: the rule that finds it, where, and how it is planted. */
export type PlantedFault = {
  rule: string;
  /** Document and path of the finding. */
  at: string;
  /** The form that shows the fault, if it is not the document's own validation by this rule. */
  form?: 'field' | 'none';
  plant(documents: Map<string, ContentDocument>): void;
};

type Editable = Record<string, unknown>;

/** The member of a list with this key, at any depth of a value. */
function member(value: unknown, key: string): Editable {
  const found = find(value, key);
  if (!found) throw new Error(`The first content has no member ${key} here: plant the fault elsewhere`);
  return found;
}

function find(value: unknown, key: string): Editable | undefined {
  if (Array.isArray(value) || isRecord(value)) {
    if (isRecord(value) && value._key === key) return value;
    for (const child of Object.values(value)) {
      const found = find(child, key);
      if (found) return found;
    }
  }
  return undefined;
}

const edit = (documents: Map<string, ContentDocument>, id: string): Editable => {
  const document = documents.get(id);
  if (!document) throw new Error(`The first content has no document ${id}: plant the fault elsewhere`);
  return document;
};
const span = (text: string, ...marks: string[]) => ({ _type: 'span', _key: `s-${text.length}`, text, marks });
const block = (key: string, children: object[], fields: object = {}) => ({
  ...{ _type: 'block', _key: key, style: 'normal', markDefs: [], children },
  ...fields,
});
const externalLink = (href: string) => ({ _type: 'link', _key: 'plantet-link', href });

/** The text of the block »forum« on the page »Formål«. */
const forum = (documents: Map<string, ContentDocument>) =>
  member(edit(documents, 'page-formaal').blocks, 'forum').content as object[];
const setText = (documents: Map<string, ContentDocument>, id: string, key: string, text: string) => {
  member(edit(documents, id), key).children = [span(text)];
};
const addLink = (documents: Map<string, ContentDocument>, text: string, href: string) => {
  forum(documents).push(
    block('plantet', [span('Læs videre hos '), span(text, 'plantet-link'), span('.')], {
      markDefs: [externalLink(href)],
    }),
  );
};
const inForum = (path: string) => `page-formaal blocks[_key=="forum"].content[_key=="${path}"]`;
const plantedLink = `${inForum('plantet')}.markDefs[_key=="plantet-link"]`;
const today = '2026-11-29';

/** At least one fault for each rule. None of them is a fault by another rule. */
export const plantedFaults: Record<string, PlantedFault> = {
  'a link to a deleted document': {
    rule: 'dead-link',
    at: 'homePage blocks[_key=="begynd-her"].cards[_key=="til-formaal"].reference',
    form: 'none',
    plant: (documents) => {
      member(edit(documents, 'homePage'), 'til-formaal').reference = {
        _type: 'reference',
        _ref: 'page-slettet',
      };
    },
  },
  'a redirect to a path without a page': {
    rule: 'dead-link',
    at: 'redirect-was address',
    form: 'field',
    plant: (documents) => {
      const redirect = edit(documents, 'redirect-was');
      delete redirect.target;
      redirect.address = '/findes-ikke';
    },
  },
  "a path without a page, as an address on the site's host": {
    rule: 'dead-link',
    at: `${plantedLink}.href`,
    form: 'none',
    plant: (documents) => addLink(documents, 'netværket for tillid', 'https://www.eksempel.dk/findes-ikke'),
  },
  'a link address with http': {
    rule: 'link-address',
    at: `${plantedLink}.href`,
    form: 'field',
    plant: (documents) => addLink(documents, 'KL om ledelse', 'http://www.kl.dk/ledelse'),
  },
  'two pages with one address': {
    rule: 'duplicate-address',
    at: 'page-organisation slug',
    form: 'field',
    plant: (documents) => {
      edit(documents, 'page-organisation').slug = { _type: 'slug', current: 'formaal' };
    },
  },
  'a picture without a description': {
    rule: 'missing-alt',
    at: 'page-formaal blocks[_key=="drivhus"].alt',
    plant: (documents) => {
      member(edit(documents, 'page-formaal'), 'drivhus').decorative = false;
    },
  },
  'the shared picture without a description': {
    rule: 'missing-alt',
    at: 'siteSettings shareImage.alt',
    plant: (documents) => {
      const picture = { _type: 'image', _sanityAsset: 'image@file://./images/drivhus.svg' };
      edit(documents, 'siteSettings').shareImage = picture;
    },
  },
  'a link to a heading that is gone': {
    rule: 'missing-heading',
    at: 'homePage blocks[_key=="indledning"].content[_key=="begyndelsen"].markDefs[_key=="link1"].heading',
    form: 'field',
    plant: (documents) => {
      member(member(edit(documents, 'homePage'), 'begyndelsen'), 'link1').heading = 'slettet';
    },
  },
  'a page that no menu and no text links to': {
    rule: 'orphan-page',
    at: 'page-privatliv ',
    form: 'none',
    plant: (documents) => {
      const settings = edit(documents, 'siteSettings');
      delete settings.privacyPolicy;
      const footer = settings.footer as Editable;
      footer.links = (footer.links as Editable[]).filter(({ _ref }) => _ref !== 'page-privatliv');
    },
  },
  "a link to a page as an address on the site's host": {
    rule: 'own-host-link',
    at: `${plantedLink}.href`,
    plant: (documents) => addLink(documents, 'baggrunden', 'https://eksempel.dk/baggrund'),
  },
  'a link that says »her«': {
    rule: 'vague-link-text',
    at: plantedLink,
    plant: (documents) => addLink(documents, 'her', 'https://www.kl.dk/ledelse'),
  },
  'a card called »Læs mere«': {
    rule: 'vague-link-text',
    at: 'homePage blocks[_key=="begynd-her"].cards[_key=="til-formaal"].title',
    plant: (documents) => {
      member(edit(documents, 'homePage'), 'til-formaal').title = 'Læs mere …';
    },
  },
  'an address as link text': {
    rule: 'address-as-link-text',
    at: plantedLink,
    plant: (documents) => addLink(documents, 'https://www.kl.dk/ledelse', 'https://www.kl.dk/ledelse'),
  },
  'a heading that skips a level': {
    rule: 'heading-order',
    at: inForum('et-faelles-forum'),
    plant: (documents) => {
      member(forum(documents), 'et-faelles-forum').style = 'h4';
    },
  },
  'a paragraph in bold as heading': {
    rule: 'bold-heading',
    at: inForum('plantet'),
    plant: (documents) => {
      forum(documents).splice(2, 0, block('plantet', [span('Det vil parterne', 'strong')]));
    },
  },
  'a block without content': {
    rule: 'empty-block',
    at: 'page-formaal blocks[_key=="plantet"]',
    form: 'field',
    plant: (documents) => {
      const { blocks } = edit(documents, 'page-formaal');
      (blocks as object[]).push({ _type: 'richText', _key: 'plantet', content: [block('p', [span(' ')])] });
    },
  },
  'an empty paragraph': {
    rule: 'empty-paragraph',
    at: inForum('plantet'),
    plant: (documents) => {
      forum(documents).splice(2, 0, block('plantet', [span('')]));
    },
  },
  'a text that is hard to read': {
    rule: 'readability',
    at: inForum('parterne'),
    plant: (documents) =>
      setText(
        documents,
        'page-formaal',
        'parterne',
        Array(20)
          .fill('implementeringsorienterede organisationsudviklingsaktiviteter forudsætter')
          .join(' og ')
          .replace('i', 'I'),
      ),
  },
  'a description that is too long': {
    rule: 'description',
    at: 'page-formaal seo.description',
    plant: (documents) => {
      (edit(documents, 'page-formaal').seo as Editable).description = 'En god side om ledelse. '.repeat(8);
    },
  },
  'neither lead nor description': {
    rule: 'description',
    at: 'page-privatliv lead',
    plant: (documents) => {
      const page = edit(documents, 'page-privatliv');
      delete page.lead;
      delete page.seo;
    },
  },
  'Danish quotation marks on an English page': {
    rule: 'quotation-marks',
    at: 'page-en-purpose blocks[_key=="forum"].content[_key=="parties"]',
    plant: (documents) => setText(documents, 'page-en-purpose', 'parties', 'The name is »Væksthus«.'),
  },
  'Danish text on an English page': {
    rule: 'untranslated',
    at: 'page-en-purpose blocks[_key=="forum"].content[_key=="parties"]',
    plant: (documents) =>
      setText(documents, 'page-en-purpose', 'parties', 'Det er et forum, og parterne har skabt det sammen.'),
  },
  'straight quotation marks': {
    rule: 'quotation-marks',
    at: inForum('parterne'),
    plant: (documents) => setText(documents, 'page-formaal', 'parterne', 'Det hedder "et forum" i dag.'),
  },
  'a quotation mark without its partner': {
    rule: 'quotation-marks',
    at: inForum('parterne'),
    plant: (documents) => setText(documents, 'page-formaal', 'parterne', 'Det hedder »et forum i dag.'),
  },
  'a word in capitals': {
    rule: 'capitals',
    at: inForum('parterne'),
    plant: (documents) => setText(documents, 'page-formaal', 'parterne', 'Det er VIGTIGT med et forum.'),
  },
  'a soft hyphen in running text': {
    rule: 'invisible-characters',
    at: inForum('parterne'),
    plant: (documents) => setText(documents, 'page-formaal', 'parterne', 'Parterne har et sam\u00adarbejde.'),
  },
  'a zero-width space': {
    rule: 'invisible-characters',
    at: 'page-formaal title',
    plant: (documents) => {
      edit(documents, 'page-formaal').title = 'For\u200Bmål';
    },
  },
  'a picture that is too large': {
    rule: 'oversized-picture',
    at: 'page-formaal blocks[_key=="drivhus"].image',
    plant: (documents) => {
      const id = `image-${'a'.repeat(40)}-8000x6000-jpg`;
      member(edit(documents, 'page-formaal'), 'drivhus').image = {
        _type: 'image',
        asset: { _type: 'reference', _ref: id },
      };
    },
  },
  'a strategy past its term': {
    rule: 'strategy-expired',
    at: 'strategy-ok21 status',
    plant: (documents) => {
      const strategy = edit(documents, 'strategy-ok21');
      strategy.status = 'gaeldende';
      strategy.period = { from: '2021-04-01', to: '2024-03-31' };
    },
  },
  'a review that is overdue': {
    rule: 'review-overdue',
    at: 'page-formaal nextReview',
    plant: (documents) => {
      const page = edit(documents, 'page-formaal');
      page.lastReviewed = '2025-01-01';
      page.nextReview = '2026-01-01';
    },
  },
  'an open point': {
    rule: 'open-point',
    at: 'page-formaal uafklaret[_key=="plantet"]',
    form: 'none',
    plant: (documents) => {
      edit(documents, 'page-formaal').uafklaret = [
        { _type: 'openPoint', _key: 'plantet', field: 'lead', note: 'Er det rigtigt?' },
      ];
    },
  },
};

export const options = { today, siteHost: 'www.eksempel.dk' };
