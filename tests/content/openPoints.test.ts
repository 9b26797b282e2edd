import { expect, test } from 'vitest';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { publicTextOf } from './documentText.ts';
import { fieldAt } from './fieldAt.ts';
import { type ContentDocument, objectsIn, readDocuments } from './firstContent.ts';

const documents = readDocuments();
const publicText = documents.flatMap((document) =>
  [...publicTextOf(document)].map(({ text }) => withoutSoftHyphens(text)),
);
const notes = (document: ContentDocument) =>
  (Array.isArray(document.uafklaret) ? document.uafklaret : []) as {
    _key: string;
    field: string;
    note: string;
  }[];

/** Statements that are allowed only in editors' notes about open points. */
const openPoints: Record<string, RegExp> = {
  C1: /amtsråd/i,
  C2: /8\. oktober|samarbejdsorgan|slået sammen|levede videre/i,
  C3: /under Forhandlingsfællesskabet|I dag er det/i,
  C4: /politiker|embedsmænd|embedsmand/i,
};

for (const [point, pattern] of Object.entries(openPoints)) {
  test(`open point ${point} is in an editors' note and on no public page`, () => {
    expect(publicText.filter((text) => pattern.test(text))).toEqual([]);
    expect(documents.some((document) => notes(document).some(({ note }) => pattern.test(note)))).toBe(true);
  });
}

test('every open point names an existing field, or one that editors have yet to fill in', () => {
  const unfilledFields = new Set(['period', 'contact', 'publisher', 'statementAddress']);
  for (const document of documents) {
    for (const { field } of notes(document)) {
      if (unfilledFields.has(field)) continue;
      const path = field.replaceAll(/\[([^\]]+)\]/g, '[_key=="$1"]');
      const value = fieldAt(document, path) ?? fieldAt(document, `${path}.title`) ?? document[field];
      expect(value, `${document._id}: ${field}`).toBeDefined();
    }
  }
});

test('the content has no telephone number, e-mail address or company number', () => {
  const contactDetails =
    /\+45|\b\d{8}\b|\b\d{2}( \d{2}){3}\b|\S+@\S+|\bCVR\b|\btlf\b|telefonnummer|nyhedsbrev/i;
  expect(publicText.filter((text) => contactDetails.test(text))).toEqual([]);
  const links = documents.flatMap((document) => [...objectsIn(document)].map(([, { href }]) => href));
  expect(links.filter((href) => href !== undefined && !/^https:\/\//.test(String(href)))).toEqual([]);
});

test('the owner has given no contact and no publisher, and the editors are asked for both', () => {
  const settings = documents.find(({ _id }) => _id === 'siteSettings') as ContentDocument;
  expect(settings).not.toHaveProperty('contact');
  expect(settings).not.toHaveProperty('publisher');
  expect(notes(settings).map(({ field }) => field)).toEqual(
    expect.arrayContaining(['contact', 'publisher', 'statementAddress']),
  );
});

test('the network groups have no members and no contact person', () => {
  const groups = documents.filter(({ _type }) => _type === 'networkGroup');
  // Three in each language.
  expect(groups).toHaveLength(6);
  expect(groups.filter((group) => 'members' in group || 'contact' in group)).toEqual([]);
});

test('the strategy has no text, goals, period, document or status: its page states what is unknown', () => {
  const strategies = documents.filter(({ _type }) => _type === 'strategy');
  expect(strategies.map(({ _id }) => _id)).toEqual(['strategy-ok21']);
  const strategy = strategies[0] as ContentDocument;
  for (const field of ['body', 'goals', 'focusAreas', 'period', 'document', 'replacedBy']) {
    expect(strategy).not.toHaveProperty(field);
  }
  expect(strategy.status).toBe('ikkeOplyst');
});

test('only the fields of a strategy say what is not published, so that no other text is left when they are filled in', () => {
  const aboutStrategy = documents.filter((document) => JSON.stringify(document).includes('strategy-ok21'));
  expect(aboutStrategy.map(({ _id }) => _id)).toContain('page-strategi');
  const texts = aboutStrategy.flatMap((document) => [...publicTextOf(document)].map(({ text }) => text));
  expect(texts.filter((text) => /ikke (?:er )?(?:oplyst|offentliggjort)/i.test(text))).toEqual([]);
});

test('the accessibility page claims no conformance', () => {
  const page = documents.find(({ _id }) => _id === 'page-tilgaengelighed') as ContentDocument;
  const text = [...publicTextOf(page)].map(({ text }) => text).join('\n');
  // The page says from the settings that there is no statement.
  expect(documents.find(({ _id }) => _id === 'siteSettings')).not.toHaveProperty('statementAddress');
  expect(text).not.toMatch(/WCAG|EN 301 549|overholder|opfylder|\bAA\b/);
});

test('the current parties are those without an end year', () => {
  const currentParties = documents.filter(
    ({ _type, activeTo }) => _type === 'organisation' && activeTo === undefined,
  );
  expect(currentParties.map(({ name, side }) => [withoutSoftHyphens(String(name)), side])).toEqual([
    ['KL', 'arbejdsgiver'],
    ['Danske Regioner', 'arbejdsgiver'],
    ['Forhandlingsfællesskabet', 'loenmodtager'],
  ]);
});
