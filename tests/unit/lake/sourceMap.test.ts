import { resolveEditInfo } from '@sanity/client/csm';
import { stegaClean, stegaEncodeSourceMap } from '@sanity/client/stega';
import { expect, test } from 'vitest';
import { serveLake } from './serve.ts';
import { editorOf } from './startLake.ts';

const documents = [
  { _id: 'a', _type: 'page', title: 'Parent', lead: 'Lead' },
  {
    _id: 'b',
    _type: 'page',
    title: 'published',
    parent: { _type: 'reference', _ref: 'a' },
    blocks: [
      { _key: 'k1', _type: 'callout', heading: "It's", content: [{ _key: 'c1', text: 'deep' }] },
      { _key: 'k2', _type: 'aims', items: [{ _key: 'i1', text: 'aim' }], note: 'no' },
    ],
  },
  {
    _id: 'drafts.b',
    _type: 'page',
    title: 'Draft',
    lead: null,
    parent: { _ref: 'a' },
    blocks: [
      { _key: 'k1', _type: 'callout', heading: "It's", content: [{ _key: 'c1', text: 'deep' }] },
      { _key: 'k2', _type: 'aims', items: [{ _key: 'i1', text: 'aim' }] },
    ],
  },
];

// https://www.sanity.io/docs/content-source-maps: `{documents, paths, mappings}`
const query = `*[_id == "b"][0]{
  title, "name": title, "upper": upper(title), "known": true,
  "parent": parent->{title, "self": {"again": lead}}, "parentTitle": parent->title, "best": coalesce(lead, title),
  blocks[]{ _key, _type, _type == "callout" => {heading, content}, _type == "aims" => {"all": items[]{text}, ...} }
}`;

async function mapped(resultSourceMap: true | 'withKeyArraySelector') {
  const { url } = await serveLake(documents);
  const options = { resultSourceMap, filterResponse: false, perspective: 'drafts' } as const;
  const response = await editorOf(url).fetch(query, {}, options);
  const plain = await editorOf(url).fetch(query, {}, { perspective: 'drafts' });
  return { response, plain };
}

const sources = ({
  documents,
  paths,
  mappings,
}: NonNullable<Awaited<ReturnType<typeof mapped>>['response']['resultSourceMap']>) =>
  Object.fromEntries(
    Object.entries(mappings).map(([at, { source }]) => {
      const { document, path } = source as { document: number; path: number };
      return [at, `${documents[document]?._id} ${paths[path]}`];
    }),
  );

test('a source map leads each text back to its document and field, and does not change the result', async () => {
  const { response, plain } = await mapped('withKeyArraySelector');
  expect(response.result).toEqual(plain);
  const map = sources(response.resultSourceMap as never);
  expect(map).toMatchObject({
    "$['title']": "drafts.b $['title']",
    "$['name']": "drafts.b $['title']",
    "$['best']": "drafts.b $['title']",
    "$['parentTitle']": "a $['title']",
    "$['parent']['title']": "a $['title']",
    "$['parent']['self']['again']": "a $['lead']",
    "$['blocks'][0]['heading']": "drafts.b $['blocks'][?(@._key=='k1')]['heading']",
    "$['blocks'][0]['content'][0]['text']":
      "drafts.b $['blocks'][?(@._key=='k1')]['content'][?(@._key=='c1')]['text']",
    "$['blocks'][1]['all'][0]['text']":
      "drafts.b $['blocks'][?(@._key=='k2')]['items'][?(@._key=='i1')]['text']",
    "$['blocks'][1]['items'][0]['text']":
      "drafts.b $['blocks'][?(@._key=='k2')]['items'][?(@._key=='i1')]['text']",
  });
  expect(Object.keys(map)).not.toContain("$['upper']");
  expect(Object.keys(map).filter((key) => key.includes('\u0000'))).toEqual([]);
});

test('array elements are identified by index if keys were not projected', async () => {
  const { response } = await mapped(true);
  expect(sources(response.resultSourceMap as never)["$['blocks'][0]['content'][0]['text']"]).toBe(
    "drafts.b $['blocks'][0]['content'][0]['text']",
  );
});

test("Sanity's own source map readers resolve it", async () => {
  const { response } = await mapped('withKeyArraySelector');
  const { result, resultSourceMap } = response;
  const info = resolveEditInfo({
    studioUrl: 'https://studio',
    resultPath: ['blocks', { _key: 'k1', _index: 0 }, 'heading'] as never,
    resultSourceMap: resultSourceMap as never,
  });
  expect(info).toMatchObject({
    id: 'drafts.b',
    type: 'page',
    path: ['blocks', { _key: 'k1' }, 'heading'],
  });
  const encoded = stegaEncodeSourceMap(result, resultSourceMap as never, {
    enabled: true,
    studioUrl: 'https://studio',
  });
  expect((encoded as typeof result).blocks[0].heading).not.toBe("It's");
  expect(stegaClean(encoded)).toEqual(result);
});
