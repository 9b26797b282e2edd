import type { Template } from 'sanity';

export const informationPageId = 'information-page';

/**
 * The blocks of a page that informs: text, facts and where to read on. They are empty, not filled with placeholder text:
 * each block that an editor neither fills nor deletes is an error that says so, so nothing of the template can be
 * published by accident. The keys become the addresses of the headings.
 */
const blocks = [
  { _type: 'richText', _key: 'tekst' },
  { _type: 'factBox', _key: 'kort-fortalt', heading: 'Kort fortalt', facts: [{ _type: 'fact', _key: 'a' }] },
  { _type: 'linkCards', _key: 'laes-videre', heading: 'Læs videre' },
];

/** The template »Informationsside«. */
export const informationPageTemplate = {
  id: informationPageId,
  title: 'Informationsside',
  schemaType: 'page',
  value: { blocks },
} satisfies Template;
