import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importContent } from '#lib/transfer/importContent.ts';
import { importFile } from '#sanity/lake/import/importFile.ts';
import { serveLake } from '../lake/serve.ts';
import { folder } from '../lake/startLake.ts';
import { archiveOf, picture, storeWith } from './support.ts';

const page = { _id: 'a', _type: 'page' };
const withImage = (mark: string) => ({ ...page, image: { _type: 'image', _sanityAsset: `image@${mark}` } });
const withFile = (mark: string) => ({ ...page, file: { _type: 'file', _sanityAsset: `file@${mark}` } });

/** A folder with a document and one file, or several. Returns the path of the document. */
function folderWith(document: object, files: Record<string, Buffer>): string {
  const dir = folder();
  for (const name of ['images', 'files']) mkdirSync(join(dir, name));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(dir, name), bytes);
  const path = join(dir, 'data.ndjson');
  writeFileSync(path, JSON.stringify(document));
  return path;
}

/** Imports with the command's function, and as a new lake does with its first content. Returns the assets' names. */
async function namesAfterImport(path: string): Promise<string[]> {
  const { lake, store } = await storeWith();
  await importContent(store, path);
  const seeded = (await serveLake([])).lake;
  await importFile(seeded, path);
  const [names, seededNames] = [lake, seeded].map(({ store: { documents } }) => {
    const assets = [...documents.values()].filter(({ _type }) => _type.startsWith('sanity.'));
    const reference = /"_ref":"([^"]+)"/.exec(JSON.stringify(documents.get('a')))?.[1];
    expect(assets.map(({ _id }) => _id)).toContain(reference);
    return assets.map(({ originalFilename }) => String(originalFilename)).sort();
  });
  expect(seededNames).toEqual(names);
  return names ?? [];
}

// [as in the document, the name of the file]
test.each([
  ['OK#21.jpg', 'OK#21.jpg'],
  ['a%20b.jpg', 'a%20b.jpg'],
  ['50%.jpg', '50%.jpg'],
  ['hvad?.jpg', 'hvad?.jpg'],
  ['å ø–(1) [2] & "3" \'4\'+.jpg', 'å ø–(1) [2] & "3" \'4\'+.jpg'],
  ['a%2Fb.jpg', 'a%2Fb.jpg'],
  ['%C3%86r%C3%B8%20%E2%80%93%20billede%20(1)%20100%25.jpg', 'Ærø – billede (1) 100%.jpg'],
  ['%C3%86r%C3%B8.jpg', '%C3%86r%C3%B8.jpg'],
  ['a.jpg?v=2', 'a.jpg'],
  ['a.jpg#top', 'a.jpg'],
  ['\u00e5.jpg', 'a\u030a.jpg'],
])('the picture %s is imported under its own name', async (mark, name) => {
  const path = folderWith(withImage(`file://./images/${mark}`), {
    [`images/${name}`]: await picture('#0a0'),
  });
  expect(await namesAfterImport(path)).toEqual([name]);
});

test.each(['50%.pdf', '#.pdf', '?.pdf', 'Årsberetning 2020 – æøå.pdf', '%41.pdf', 'a b.tar.gz'])(
  'the file %s is imported under its own name, and saved under it',
  async (name) => {
    const path = folderWith(withFile(`file://./files/${name}`), { [`files/${name}`]: Buffer.from('x') });
    const { lake, store, url } = await storeWith();
    await importContent(store, path);
    const asset = [...lake.store.documents.values()].find(({ _type }) => _type === 'sanity.fileAsset');
    expect(asset?.originalFilename).toBe(name);
    const { headers } = await fetch(`${url}/${asset?.path}?dl=`);
    const [, encoded = ''] = /filename\*=UTF-8''(\S+)$/.exec(headers.get('content-disposition') ?? '') ?? [];
    expect(decodeURIComponent(encoded)).toBe(name);
  },
);

test('a name that stands for two files means the one of exactly this name', async () => {
  const path = folderWith(withImage('file://./images/a%20b.jpg'), {
    'images/a%20b.jpg': await picture('#0a0'),
    'images/a b.jpg': await picture('#00a'),
  });
  expect(await namesAfterImport(path)).toEqual(['a%20b.jpg']);
});

test('files of an export that no document uses keep their names too', async () => {
  const path = folderWith(withImage('file://./images/OK#21.jpg'), {
    'images/OK#21.jpg': await picture('#0a0'),
    'files/50%?.pdf': Buffer.from('x'),
    'assets.json': Buffer.from('{}'),
  });
  expect(await namesAfterImport(path)).toEqual(['50%?.pdf', 'OK#21.jpg']);
});

test('an archive may have such names as well', async () => {
  const archive = await archiveOf({
    'data.ndjson': JSON.stringify(withImage('file://./images/OK#21 50%.jpg')),
    'images/OK#21 50%.jpg': await picture('#0a0'),
  });
  const { lake, store } = await storeWith();
  await importContent(store, archive);
  expect([...lake.store.documents.values()].map(({ originalFilename }) => originalFilename)).toContain(
    'OK#21 50%.jpg',
  );
});
