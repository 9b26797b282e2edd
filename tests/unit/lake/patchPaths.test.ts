import { expect, test } from 'vitest';
import { failure } from './failure.ts';
import { serveLake } from './serve.ts';
import { editorOf } from './startLake.ts';

// The document and the paths of https://www.sanity.io/docs/content-lake/json-match
const fred = {
  _id: 'fred',
  _type: 'person',
  name: 'fred',
  friends: [
    { name: 'mork', age: 40, favoriteColor: 'red' },
    { name: 'mindy', age: 32, favoriteColor: 'blue' },
    { name: 'franklin', favoriteColor: 'yellow' },
  ],
  roles: ['admin', 'owner'],
  contactInfo: { streetAddress: '42 Mountain Road', state: { shortName: 'WY', longName: 'Wyoming' } },
};

async function people() {
  const { url, lake } = await serveLake([fred]);
  const client = editorOf(url);
  const patched = async (patch: object) => {
    await client.transaction([{ createOrReplace: fred }, { patch: { id: 'fred', ...patch } }]).commit();
    const { _id, _type, _rev, _createdAt, _updatedAt, ...fields } = lake.store.documents.get('fred') ?? {};
    return fields as unknown as typeof fred;
  };
  return { client, patched, lake };
}

test.each([
  ['name', ['name']],
  ["'name'", ['name']],
  ['friends[*].name', ['friends.0.name', 'friends.1.name', 'friends.2.name']],
  ['friends[age > 35].name', ['friends.0.name']],
  ['friends[age > 30, favoriteColor == "blue"].name', ['friends.0.name', 'friends.1.name']],
  ['friends[age?].age', ['friends.0.age', 'friends.1.age']],
  ['friends[0].name', ['friends.0.name']],
  ['friends[0, 1].name', ['friends.0.name', 'friends.1.name']],
  ['friends[1:3].name', ['friends.1.name', 'friends.2.name']],
  ['friends[0, 1:3].name', ['friends.0.name', 'friends.1.name', 'friends.2.name']],
  ['friends.name', ['friends.0.name', 'friends.1.name', 'friends.2.name']],
  ['friends.age[@ > 35]', ['friends.0.age']],
  ['contactInfo.state.shortName', ['contactInfo.state.shortName']],
  ['contactInfo.state[shortName, longName]', ['contactInfo.state.shortName', 'contactInfo.state.longName']],
  ['contactInfo.state.*', ['contactInfo.state.shortName', 'contactInfo.state.longName']],
  ['contactInfo.state[*]', ['contactInfo.state.shortName', 'contactInfo.state.longName']],
  ['contactInfo..shortName', ['contactInfo.state.shortName']],
  ['..name', ['name', 'friends.0.name', 'friends.1.name', 'friends.2.name']],
  ['..[name == "mork"].age', ['friends.0.age']],
  ['roles', ['roles']],
  ['roles[*]', ['roles.0', 'roles.1']],
  ['roles[0]', ['roles.0']],
  ['roles[-1]', ['roles.1']],
  ['roles[@ == "owner"]', ['roles.1']],
  ['[contactInfo.state.shortName, roles]', ['contactInfo.state.shortName', 'roles']],
  ['friends[name == "*"].age', []],
])('set changes what %s matches', async (path, places) => {
  const { patched } = await people();
  const expected = structuredClone(fred) as unknown as Record<string, unknown>;
  for (const place of places) {
    const keys = place.split('.');
    const last = keys.pop() as string;
    let container = expected;
    for (const key of keys) container = container[key] as Record<string, unknown>;
    container[last] = 'new';
  }
  const { _id, _type, ...fields } = expected;
  expect(await patched({ set: { [path]: 'new' } })).toEqual(fields);
});

test('a wildcard works in every operation', async () => {
  const { patched } = await people();
  expect((await patched({ inc: { 'friends[*].age': 1 } })).friends.map(({ age }) => age)).toEqual([
    41,
    33,
    undefined,
  ]);
  expect((await patched({ dec: { 'friends[*].age': 2 } })).friends.map(({ age }) => age)).toEqual([
    38,
    30,
    undefined,
  ]);
  expect((await patched({ setIfMissing: { 'friends[*].age': 1 } })).friends.map(({ age }) => age)).toEqual([
    40, 32, 1,
  ]);
  expect((await patched({ unset: ['friends[*].age', '..favoriteColor'] })).friends).toEqual([
    { name: 'mork' },
    { name: 'mindy' },
    { name: 'franklin' },
  ]);
  expect((await patched({ unset: ['roles[*]'] })).roles).toEqual([]);
  expect((await patched({ unset: ['contactInfo.*'] })).contactInfo).toEqual({});
  expect((await patched({ inc: { '..age': 1 } })).friends.map(({ age }) => age)).toEqual([41, 33, undefined]);
  const diff = '@@ -1,3 +1,4 @@\n re\n+e\n d\n';
  expect(
    (await patched({ diffMatchPatch: { '..[age > 35].favoriteColor': diff } })).friends[0]?.favoriteColor,
  ).toBe('reed');
});

test.each([
  ['in the middle', [1, 0, ['x']], ['admin', 'x', 'owner']],
  ['at the beginning', [0, 0, ['x']], ['x', 'admin', 'owner']],
  ['at the end', [2, 0, ['x']], ['admin', 'owner', 'x']],
  ['beyond the end', [9, 0, ['x']], ['admin', 'owner', 'x']],
  ['for an item', [0, 1, ['x', 'y']], ['x', 'y', 'owner']],
  ['for nothing', [0, 1], ['owner']],
] as const)('splice of the client puts items %s', async (_, [start, count, items = []], expected) => {
  const { client, lake } = await people();
  await client
    .patch('fred')
    .splice('roles', start, count, [...items])
    .commit();
  expect(lake.store.documents.get('fred')?.roles).toEqual(expected);
});

test('a range of no items changes nothing', async () => {
  const { patched } = await people();
  expect((await patched({ unset: ['roles[0:0]', 'roles[1:1]'] })).roles).toEqual(fred.roles);
  expect((await patched({ set: { 'roles[0:0]': 'x', 'friends[0:0].name': 'x' } })).friends).toEqual(
    fred.friends,
  );
  expect((await patched({ unset: ['roles[0:1]'] })).roles).toEqual(['owner']);
});

test('a number changes by a number only', async () => {
  const { client, lake } = await people();
  const error = await failure(
    client.transaction([{ patch: { id: 'fred', inc: { 'friends[0].age': 'a' } } } as never]).commit(),
  );
  expect([error.statusCode, error.message]).toEqual([
    400,
    expect.stringContaining('can only change by a number'),
  ]);
  expect(lake.store.documents.get('fred')).toMatchObject(fred);
});

test('an existence filter without a star is applied', async () => {
  const { patched } = await people();
  const { friends } = await patched({ unset: ['friends[age?].name'] });
  expect(friends.map(({ name }) => name)).toEqual([undefined, undefined, 'franklin']);
});

test('insert adds to every list that its path matches', async () => {
  const { patched } = await people();
  const set = { 'friends[*].tags': ['a', 'b'] };
  const tags = ({ friends }: typeof fred) =>
    friends.map((friend) => (friend as { tags?: string[] }).tags?.join(''));
  expect(tags(await patched({ set, insert: { after: 'friends[*].tags[-1]', items: ['c'] } }))).toEqual([
    'abc',
    'abc',
    'abc',
  ]);
  expect((await patched({ insert: { before: 'roles[*]', items: ['x'] } })).roles).toEqual([
    'x',
    'admin',
    'owner',
  ]);
  expect((await patched({ insert: { after: 'roles[*]', items: ['x'] } })).roles).toEqual([
    'admin',
    'owner',
    'x',
  ]);
  expect((await patched({ insert: { replace: 'roles[*]', items: ['x'] } })).roles).toEqual(['x']);
});

test('the operations of a patch see the results of the ones before', async () => {
  const { patched } = await people();
  const { friends } = await patched({
    setIfMissing: { 'friends[*].age': 7 },
    inc: { 'friends[*].age': 1 },
    unset: ['friends[name == "mindy"]'],
  });
  expect(friends.map(({ age }) => age)).toEqual([41, 8]);
});

test('a wildcard that would change id and type is refused', async () => {
  const { patched, lake } = await people();
  await expect(failure(patched({ set: { '*': 'x' }, unset: ['roles'] }))).resolves.toMatchObject({
    statusCode: 409,
  });
  expect(lake.store.documents.get('fred')).toMatchObject(fred);
});

test('a listener gets the places that changed, which it can apply itself', async () => {
  const { client, patched, lake } = await people();
  const mutations: unknown[] = [];
  const stop = lake.store.onCommit(({ changes }) =>
    mutations.push(...changes.flatMap((change) => change.mutations)),
  );
  await patched({ set: { 'friends[*].age': 1 } });
  stop();
  expect(mutations.at(-1)).toEqual({
    patch: { id: 'fred', set: { 'friends[2].age': 1, 'friends[1].age': 1, 'friends[0].age': 1 } },
  });
  expect(await client.fetch('*[0].friends[].age')).toEqual([1, 1, 1]);
});

test.each(['friends[*', 'friends[*]]', 'friends[*].', '..['])('the path %s is refused', async (path) => {
  const { client } = await people();
  const error = await failure(
    client
      .patch('fred')
      .set({ [path]: 1 })
      .commit(),
  );
  expect([error.statusCode, error.message]).toEqual([400, expect.stringContaining('Unable to patch "fred"')]);
});

test.each([
  'friends[',
  '[',
  'friends[0]]',
  'friends[0][',
  'friends[]',
  'friends[0]name',
  'name friends',
  'name]x',
  '',
])('the malformed path %j is refused in every operation, and nothing changes', async (path) => {
  const { patched, lake } = await people();
  for (const patch of [{ set: { [path]: 1 } }, { unset: [path] }, { insert: { after: path, items: [1] } }])
    await expect(failure(patched(patch))).resolves.toMatchObject({ statusCode: 400 });
  expect(lake.store.documents.get('fred')).toMatchObject(fred);
});
