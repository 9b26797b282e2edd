import { expect, test } from 'vitest';
import type { Finding, Severity } from '#lib/contentRules/types.ts';
import {
  countByRule,
  countBySeverity,
  type DocumentFindings,
  filterGroups,
} from '#sanity/tools/contentHealth/findingGroups.ts';
import { findingsIn } from '#sanity/tools/contentHealth/observeFindings.ts';

const finding = (rule: string, severity: Severity): Finding => ({
  ...{ rule, severity, path: [], message: '', documentId: '', documentType: 'page', draft: false },
});
const group = (title: string, ...findings: Finding[]): DocumentFindings => ({
  ...{ id: title, title, document: { _id: title, _type: 'page' }, findings },
});
const groups = [
  group('Åben', finding('open-point', 'info'), finding('capitals', 'warning')),
  group('Ærlig', finding('capitals', 'warning')),
  group('Zebra', finding('missing-alt', 'error')),
];
const titles = (shown: DocumentFindings[]) =>
  shown.map(({ title, findings }) => `${title}: ${findings.map(({ rule }) => rule)}`);

test('documents with errors come first, then in Danish alphabetical order; so do the findings of each', () => {
  expect(titles(filterGroups(groups, {}))).toEqual([
    'Zebra: missing-alt',
    'Ærlig: capitals',
    'Åben: capitals,open-point',
  ]);
});

test('findings are selected by severity and by rule, and documents without any are left out', () => {
  expect(titles(filterGroups(groups, { severity: 'info' }))).toEqual(['Åben: open-point']);
  expect(titles(filterGroups(groups, { rule: 'missing-alt' }))).toEqual(['Zebra: missing-alt']);
  expect(filterGroups(groups, { severity: 'error', rule: 'capitals' })).toEqual([]);
});

test('the numbers beside the filters count findings', () => {
  expect(countBySeverity(groups)).toEqual({ error: 1, warning: 2, info: 1 });
  expect([...countByRule(groups)]).toEqual([
    ['open-point', 1],
    ['capitals', 2],
    ['missing-alt', 1],
  ]);
});

test('the tool checks the draft of a page in place of its published version, and knows its address', async () => {
  const page = (_id: string, title: string) => ({
    ...{ _id, _type: 'page', title, lead: 'Om siden.', slug: { _type: 'slug', current: 'a' } },
  });
  const menu = { _id: 'siteSettings', _type: 'siteSettings', mainMenu: [{ _key: 'a', _ref: 'a' }] };
  const rows = [page('drafts.a', 'VIGTIGT'), page('a', 'En side'), menu];
  const { documents, groups } = await findingsIn(rows);
  expect(documents).toBe(2);
  expect(groups).toMatchObject([{ id: 'a', title: 'VIGTIGT', address: '/a', findings: [{ draft: true }] }]);
});
