import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkContent } from '#lib/contentCheck/checkContent.ts';
import { checkSite } from '#lib/contentRules/checkSite.ts';
import { formatPath } from '#lib/contentRules/document/fieldPath.ts';
import { contentRules } from '#lib/contentRules/rules.ts';
import type { ContentDocument, Finding } from '#lib/contentRules/types.ts';
import { formRules } from '#sanity/schema/validation/contentRules.ts';
import { type Doc, problemsIn } from '../unit/schema/validated.ts';
import { readDocuments } from './firstContent.ts';
import { options, plantedFaults } from './plantedFaults.ts';

const documents = readDocuments();

const lineOf = ({ rule, documentId, path }: Finding) => `${rule} ${documentId} ${formatPath(path)}`;
/** The findings of the command: it reads documents one at a time. */
const commandLines = async (content: ContentDocument[]) => {
  const read = async function* () {
    for (const document of content) yield { document };
  };
  return (await checkContent({ name: 'test', read }, options)).findings.map(lineOf);
};
/** The findings of the Studio's tool. */
const toolLines = (content: ContentDocument[]) => checkSite(content, options).map(lineOf);

/** The messages of a form about a document, with assets that a store would have. */
async function formLines(content: ContentDocument[], id: string): Promise<string[]> {
  const stored = content.map(withAssets) as Doc[];
  const document = stored.find(({ _id }) => _id === id) as Doc;
  const problems = await problemsIn(
    document,
    stored.filter((other) => other !== document),
  );
  return problems
    .map(({ level, path, message }) => `${level} ${path}: ${message}`)
    .filter((line) => !missingAsset.test(line));
}

/** The store of this test has no assets. */
const missingAsset = /\.asset: validation:object\.reference-not-published$/;

const asset = { _type: 'reference', _ref: `image-${'a'.repeat(40)}-800x600-png` };
const withAssets = (value: ContentDocument): ContentDocument =>
  JSON.parse(JSON.stringify(value), (_, field) =>
    field?._sanityAsset ? { ...field, _sanityAsset: undefined, asset } : field,
  );

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${options.today}T12:00:00Z`) });
  vi.stubGlobal('location', { host: options.siteHost });
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the first content has no errors and no warnings', () => {
  const findings = checkSite(documents, options).filter(({ severity }) => severity !== 'info');
  expect(findings.map((finding) => `${lineOf(finding)}: ${finding.message}`)).toEqual([]);
});

test('every rule has a planted fault', () => {
  const planted = new Set(Object.values(plantedFaults).map(({ rule }) => rule));
  expect(contentRules.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([]);
});

const known = toolLines(documents);

describe('a planted fault is found in its place by command, tool and form, and nothing else', () => {
  test.each(Object.entries(plantedFaults))('%s', async (_, { rule, at, form, plant }) => {
    const planted = new Map(structuredClone(documents).map((document) => [document._id, document]));
    plant(planted);
    const content = [...planted.values()];
    expect((await commandLines(content)).filter((line) => !known.includes(line))).toEqual([`${rule} ${at}`]);
    expect(toolLines(content).filter((line) => !known.includes(line))).toEqual([`${rule} ${at}`]);
    if (form === 'none') return;
    expect(formRules.some(({ id }) => id === rule)).toBe(form !== 'field');
    const [id = '', path = ''] = at.split(/ (.*)/, 2);
    const before = await formLines(documents, id);
    const found = (await formLines(content, id)).filter((line) => !before.includes(line));
    const field = path.replaceAll(/\[_key=="([^"]+)"\]/g, '[$1]');
    expect(found).toHaveLength(1);
    expect(found[0]?.split(' ')[1]).toContain(field);
  });
});
