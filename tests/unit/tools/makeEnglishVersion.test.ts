import { expect, test } from 'vitest';
import { translationRecordId } from '#lib/translations/translationRecord.ts';
import { makeEnglishVersion } from '#sanity/tools/english/makeEnglishVersion.ts';
import { serveLake } from '../lake/serve.ts';
import { editorOf, folder } from '../lake/startLake.ts';

const ref = (_ref: string) => ({ _type: 'reference', _ref });
const strategyPage = {
  _id: 'strategi',
  _type: 'page',
  title: 'Strategi',
  blocks: [
    { _type: 'linkCards', _key: 'a', cards: [{ _type: 'linkCard', _key: 'b', reference: ref('ok21') }] },
  ],
};
const strategy = { _id: 'ok21', _type: 'strategy', title: 'Strategi OK.21', parent: ref('strategi') };
const frontPage = { _id: 'page-en', _type: 'page', title: 'Væksthus for Ledelse' };

test.each([
  ['the page above', 'strategi', 'ok21'],
  ['the page that links to it', 'ok21', 'strategi'],
])('a draft may refer to an English version that is a draft: %s', async (_, first, second) => {
  const { url } = await serveLake([frontPage, strategyPage, strategy], folder());
  const client = editorOf(url).withConfig({ perspective: 'raw' });
  const one = await makeEnglishVersion(client, first);
  const two = await makeEnglishVersion(client, second);
  for (const version of [one, two])
    await client.action({
      actionType: 'sanity.action.document.publish',
      draftId: `drafts.${version?.id}`,
      publishedId: version?.id ?? '',
    });
  const published = JSON.stringify(await client.getDocument(two?.id ?? ''));
  expect(published).toContain(JSON.stringify(one?.id));
  expect(published).not.toContain('_weak');
  expect(await client.getDocument(translationRecordId(two?.id ?? ''))).toMatchObject({ document: two?.id });
});
