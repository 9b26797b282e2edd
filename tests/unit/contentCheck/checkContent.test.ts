import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '#lib/contentCheck/checkContent.ts';
import { type ContentSource, fileSource, storeSource } from '#lib/contentCheck/contentSource.ts';
import { jsonReport } from '#lib/contentCheck/report/jsonReport.ts';
import { sarifReport } from '#lib/contentCheck/report/sarifReport.ts';
import { textReport } from '#lib/contentCheck/report/textReport.ts';
import { contentRules } from '#lib/contentRules/rules.ts';
import type { ContentDocument } from '#lib/contentRules/types.ts';

const folder = mkdtempSync(join(tmpdir(), 'vaeksthus-check-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const options = { today: '2026-11-29', siteHost: 'www.eksempel.dk' };
const menu = (...ids: string[]) => ({
  ...{ _id: 'siteSettings', _type: 'siteSettings' },
  mainMenu: ids.map((_ref) => ({ _type: 'reference', _key: _ref, _ref })),
});
const page = (_id: string, fields: object = {}): ContentDocument => ({
  ...{ _id, _type: 'page', title: 'En side', lead: 'Om siden.' },
  slug: { _type: 'slug', current: _id.replace('drafts.', '') },
  ...fields,
});
const fileOf = (...lines: unknown[]): ContentSource => {
  const file = join(folder, `${Math.random()}.ndjson`);
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return { ...fileSource(file, '/project/data.ndjson'), file: '/project/data.ndjson' };
};

test('a finding has the line of its document', async () => {
  const source = fileOf(menu('a', 'b'), '', page('a'), page('b', { title: 'VIGTIGT' }));
  const { documents, findings } = await checkContent(source, options);
  expect(documents).toBe(3);
  expect(findings).toMatchObject([{ rule: 'capitals', documentId: 'b', title: 'VIGTIGT', line: 4 }]);
});

test('drafts count only when asked for; they stand in for their published version', async () => {
  const source = fileOf(menu('a', 'b'), page('a'), page('drafts.a', { title: 'VIGTIGT' }), page('drafts.b'));
  const published = await checkContent(source, options);
  // The menu leads to a page that nobody has published.
  expect(published.findings.map(({ rule, documentId }) => [rule, documentId])).toEqual([
    ['dead-link', 'siteSettings'],
  ]);
  const latest = await checkContent(source, { ...options, drafts: true });
  expect(latest.documents).toBe(3);
  expect(latest.findings.map(({ rule, documentId, draft }) => [rule, documentId, draft])).toEqual([
    ['dead-link', 'siteSettings', false],
    ['capitals', 'a', true],
  ]);
});

test('a broken file is named with its line, and an empty one is not taken for good content', async () => {
  await expect(checkContent(fileOf(menu(), '{"_id": 1}'), options)).rejects.toThrow(
    '/project/data.ndjson, line 2: the document has no _id or no _type',
  );
  await expect(checkContent(fileOf(menu(), '{'), options)).rejects.toThrow('line 2: it is not JSON');
  await expect(checkContent(fileOf(''), options)).rejects.toThrow(
    'There are no documents in /project/data.ndjson',
  );
});

test('a store is read in pages, each once per pass', async () => {
  const ids = Array.from({ length: 1_200 }, (_, index) => `page-${String(index).padStart(4, '0')}`);
  const queries: string[] = [];
  const fetch = async (_: string, { last }: { last: string }) => {
    queries.push(last);
    return ids
      .filter((id) => id > last)
      .slice(0, 500)
      .map((id) => page(id));
  };
  const source = storeSource({ client: { fetch }, name: 'a store' } as never);
  const seen: string[] = [];
  for await (const { document } of source.read()) seen.push(document._id);
  expect(seen).toEqual(ids);
  expect(queries).toEqual(['', 'page-0499', 'page-0999']);
});

test('a report points into an NDJSON file, not into an archive', () => {
  expect(fileSource('/tmp/unpacked/data.ndjson', '/project/export.tar.gz')).not.toHaveProperty('file');
  expect(fileSource('/project/data.ndjson').file).toBe('/project/data.ndjson');
});

const report = () => checkContent(fileOf(menu('a'), page('a', { title: 'VIGTIGT' })), options);

test('the report for people names document, rule and field, and ends with the numbers', async () => {
  expect(textReport(await report()).split('\n')).toEqual([
    'VIGTIGT (a, linje 2)',
    '  advarsel: Ord med store bogstaver (capitals)',
    expect.stringContaining('»VIGTIGT« står med store bogstaver'),
    '    title',
    '',
    '/project/data.ndjson: 2 dokumenter, 0 fejl, 1 advarsel, 0 oplysninger.',
  ]);
});

test('the JSON report has the path as text', async () => {
  expect(JSON.parse(jsonReport(await report()))).toMatchObject({
    documents: 2,
    findings: [{ rule: 'capitals', severity: 'warning', documentId: 'a', path: 'title', line: 2 }],
  });
});

test('the SARIF report declares every rule and points into the file', async () => {
  const { version, runs } = JSON.parse(sarifReport(await report(), '/project'));
  expect(version).toBe('2.1.0');
  expect(runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(
    contentRules.map(({ id }) => id),
  );
  const [result] = runs[0].results;
  expect(runs[0].tool.driver.rules[result.ruleIndex].id).toBe('capitals');
  expect(result).toMatchObject({
    level: 'warning',
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: 'data.ndjson' }, region: { startLine: 2 } },
        logicalLocations: [{ fullyQualifiedName: 'a/title', kind: 'member' }],
      },
    ],
  });
});
