import { expect, test } from 'vitest';
import { isAddressed, slugOf } from './documentPaths.ts';
import { copyOf } from './documentText.ts';
import { readDocuments } from './firstContent.ts';
import { copyMeeting } from './textComplaints.ts';

const documents = readDocuments();

test('no text is empty, no heading missing its words', () => {
  expect(copyMeeting(documents, /^\s*$/)).toEqual([]);
});

test('no link and no card is a bare »Læs mere«', () => {
  expect(copyMeeting(documents, /\b(læs|se) mere\b|klik her|^her$/iu)).toEqual([]);
});

test('quotation marks are »…«, and dashes and dots are the typographer’s', () => {
  expect(copyMeeting(documents, /["“”„']|\.\.\.| - /u)).toEqual([]);
  expect(copyMeeting(documents, /^[^»]*«|»[^«]*(»|$)|«[^»]*«/u)).toEqual([]);
});

test('soft hyphens stand in titles, names and headings only', () => {
  const allowed = new Set(['title', 'name', 'heading', 'h2', 'h3', 'h4']);
  const elsewhere = documents.flatMap((document) =>
    [...copyOf(document)]
      .filter(
        ({ text, field, path }) => text.includes('\u00ad') && (!allowed.has(field) || path.startsWith('seo')),
      )
      .map(({ path }) => `${document._id} ${path}`),
  );
  expect(elsewhere).toEqual([]);
  for (const document of documents.filter(isAddressed)) expect(slugOf(document)).not.toContain('\u00ad');
});
