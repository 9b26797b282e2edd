import fc from 'fast-check';
import { evaluate, parse } from 'groq-js';
import { expect, test } from 'vitest';
import { permissionsOf } from '../../../sanity/lake/auth/permissions.ts';
import { accountRoles } from '../../../sanity/lake/auth/user.ts';
import { some } from '../../effort.ts';
import { failure } from './failure.ts';
import { addAccount, loginAs } from './loginAs.ts';
import { serveLake } from './serve.ts';
import { editorOf, folder } from './startLake.ts';

// Documented only in the Studio's sources: its grants store reads the grants, and the client's MutationError the refusals.

const page = (id: string, fields: object = {}) => ({ _id: id, _type: 'page', title: id, ...fields });

async function served(role: string) {
  const documents = [page('a'), page('drafts.b'), page('record', { _type: 'addressRecord' })];
  const { url } = await serveLake(documents, folder(), { LAKE_SYSTEM_TYPES: 'addressRecord' });
  return { url, ...(await loginAs(url, 'Åse', await addAccount(url, 'Åse', role))) };
}

test('a reader reads drafts and history, and writes nothing', async () => {
  const { client, me, url } = await served('reader');
  expect(me).toMatchObject({ role: 'viewer', roles: [{ name: 'viewer', title: 'Læser' }] });
  expect(await client.fetch('count(*)', {}, { perspective: 'raw' })).toBe(3);
  expect(await client.request({ url: '/data/history/production/transactions/a' })).toContain('"author"');
  const attempts = [
    () => client.create(page('c')),
    () => client.patch('a').set({ title: 'T' }).commit(),
    () => client.mutate([], { dryRun: true }),
    () => client.delete({ query: '*' }),
    () => client.assets.upload('file', Buffer.from('x')),
    () => client.action({ actionType: 'sanity.action.document.discard', draftId: 'drafts.b' }),
    () => client.request({ url: '/accounts' }),
  ];
  for (const attempt of attempts)
    expect([String(attempt), (await failure(attempt() as Promise<unknown>)).statusCode]).toEqual([
      String(attempt),
      403,
    ]);
  expect(await editorOf(url).fetch('count(*)', {}, { perspective: 'raw' })).toBe(3);
  // The Studio's own settings of this person are no content. They cannot fill the disk.
  const put = (body: object) => client.request({ method: 'PUT', url: '/users/me/keyvalue', body });
  const body = [{ key: 'studio.x', value: 1 }];
  expect(await put(body)).toEqual(body);
  const value = 'x'.repeat(200_000);
  for (let n = 0; n < 4; n++) await put([{ key: `studio.${n}`, value }]);
  expect((await failure(put([{ key: 'studio.more', value }]))).statusCode).toBe(413);
});

test('an editor edits content, and neither system documents nor accounts', async () => {
  const { client, url } = await served('editor');
  await client.create(page('c'));
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: 'drafts.b',
    publishedId: 'b',
  });
  await client.assets.upload('file', Buffer.from('x'));
  await client.create({ _id: 'drafts.secret', _type: 'sanity.previewUrlSecret' });
  const attempts = [
    () => client.create({ _id: 'system.x', _type: 'system.group' }),
    () => client.create({ _id: 'group', _type: 'system.group' }),
    () => client.patch('record').set({ path: '/' }).commit(),
    () => client.delete('record'),
    () => client.delete({ query: '*[_type == "addressRecord"]' }),
    () => client.transaction().create(page('d')).delete('record').commit(),
    () => client.create({ _id: 'drafts.addresses.x', _type: 'page' }),
    () => client.create({ _id: 'drafts.record', _type: 'addressRecord' }),
    () =>
      client.action({
        actionType: 'sanity.action.document.delete',
        publishedId: 'record',
        includeDrafts: [],
      }),
  ];
  for (const attempt of attempts) {
    const { statusCode, response } = await failure(attempt() as Promise<unknown>);
    const { items } = (response.body as { error: { items: { error: object }[] } }).error;
    expect([String(attempt), statusCode, items[0]?.error]).toEqual([
      String(attempt),
      403,
      expect.objectContaining({ type: 'insufficientPermissionsError' }),
    ]);
  }
  for (const path of ['/accounts', '/accounts/reset', '/accounts/remove', '/accounts/end-shared-password'])
    expect(
      (
        await failure(
          client.request({ method: 'POST', url: path, body: { name: 'Åse', role: 'administrator' } }),
        )
      ).statusCode,
    ).toBe(403);
  expect(
    await editorOf(url).fetch('count(*[_id in ["c", "b", "record", "d"]])', {}, { perspective: 'raw' }),
  ).toBe(3);
});

test('an administrator does everything, and manages the accounts', async () => {
  const { client } = await served('administrator');
  await client.create({ _id: 'system.x', _type: 'system.group' });
  await client.delete('record');
  const body = { name: 'Bo', role: 'reader', password: 'a chosen password' };
  // A password that was chosen is not sent back.
  expect(await client.request({ method: 'POST', url: '/accounts', body })).toEqual({});
  expect((await client.request({ url: '/accounts' })).accounts).toMatchObject([
    { name: 'Bo' },
    { name: 'Åse' },
  ]);
  for (const wrong of [
    { ...body, role: 'king' },
    { ...body, password: 'short' },
    { name: 3 },
    { ...body, x: 'y' },
    [],
  ])
    expect(
      (await failure(client.request({ method: 'POST', url: '/accounts', body: wrong }))).statusCode,
    ).toBe(400);
});

test('the Studio is told exactly what the lake allows', async () => {
  const id = fc.constantFrom(
    ...[
      'a',
      'drafts.a',
      'versions.r.a',
      'drafts.a.b',
      'a.b',
      'system.x',
      'drafts.system.x',
      'versions.r.a.b',
    ],
    ...['addresses.x', 'drafts.3f2a', '_.groups.x', 'sanity-preview-url-secret.share-access', 'versions.r'],
  );
  const type = fc.constantFrom(
    'page',
    'system.group',
    'sanity.imageAsset',
    'sanity.previewUrlSecret',
    'addressRecord',
  );
  const permission = fc.constantFrom('read', 'history', 'create', 'update');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...accountRoles),
      id,
      type,
      permission,
      async (role, _id, _type, name) => {
        const document = { _id, _type };
        const { grants, mayWrite } = permissionsOf(role, ['addressRecord']);
        // As the Studio's grants store does it.
        let granted = false;
        for (const { filter, permissions } of grants) {
          const matches = await (await evaluate(parse(`*[${filter}]`), { dataset: [document] })).get();
          if (matches.length === 1 && permissions.includes(name)) granted = true;
        }
        const reads = name === 'read' || name === 'history';
        expect([document, name, granted]).toEqual([document, name, reads || mayWrite(document)]);
      },
    ),
    { numRuns: some(500, 200) },
  );
});
