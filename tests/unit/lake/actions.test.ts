import type { Action } from '@sanity/client';
import { expect, test } from 'vitest';
import { failure } from './failure.ts';
import { serveLake } from './serve.ts';
import { editorOf } from './startLake.ts';

// https://www.sanity.io/docs/http-reference/actions: `{transactionId}`, errors as the client's `ActionError`

const page = (id: string, fields: object = {}) => ({ _id: id, _type: 'page', title: id, ...fields });
const publishedId = 'a';
const draftId = 'drafts.a';
const act = {
  create: (attributes: object, ifExists = 'fail') => ({
    actionType: 'sanity.action.document.create',
    publishedId,
    attributes,
    ifExists,
  }),
  edit: (patch: object) => ({ actionType: 'sanity.action.document.edit', publishedId, draftId, patch }),
  publish: (options: object = {}) => ({
    actionType: 'sanity.action.document.publish',
    publishedId,
    draftId,
    ...options,
  }),
  unpublish: () => ({ actionType: 'sanity.action.document.unpublish', publishedId, draftId }),
  delete: (includeDrafts: string[] = []) => ({
    actionType: 'sanity.action.document.delete',
    publishedId,
    includeDrafts,
  }),
  discard: () => ({ actionType: 'sanity.action.document.version.discard', versionId: draftId }),
  replaceDraft: (attributes: object) => ({
    actionType: 'sanity.action.document.replaceDraft',
    publishedId,
    attributes,
  }),
};

async function lakeWith(...documents: object[]) {
  const { url, lake } = await serveLake(documents);
  const client = editorOf(url);
  const run = (...actions: object[]) => client.action(actions as Action[]);
  const refused = async (...actions: object[]) => (await failure(run(...actions))).details;
  return { client, lake, run, refused, get: (id: string) => lake.store.documents.get(id) };
}

test('a document goes from nothing to draft, to published, and back to draft', async () => {
  const { run, get } = await lakeWith();
  await run(act.create(page(draftId)));
  expect([get('a'), get(draftId)?.title]).toEqual([undefined, draftId]);
  await run(act.edit({ set: { title: 'edited' } }));
  await run(act.publish());
  expect([get('a')?.title, get(draftId)]).toEqual(['edited', undefined]);
  await run(act.unpublish());
  expect([get('a'), get(draftId)?.title]).toEqual([undefined, 'edited']);
  await run(act.discard());
  expect([get('a'), get(draftId)]).toEqual([undefined, undefined]);
});

test("the client's transaction id becomes the revision of each document that an action writes", async () => {
  const { client, get } = await lakeWith(page('a'));
  const done = await client.action(act.edit({ set: { title: 'T' } }) as Action, { transactionId: 'tx-9' });
  expect([done, get(draftId)?._rev]).toEqual([{ transactionId: 'tx-9' }, 'tx-9']);
});

test('an edit of a published document creates a draft, even if it changes nothing', async () => {
  const { run, get } = await lakeWith(page('a', { _createdAt: '2020-01-01T00:00:00Z' }));
  await run(act.edit({ unset: ['_empty_action_guard_pseudo_field_'] }));
  expect(get(draftId)).toMatchObject({ title: 'a', _createdAt: '2020-01-01T00:00:00Z' });
  await run(act.edit({ set: { title: 'T' } }), act.edit({ set: { lead: 'L' } }));
  expect(get(draftId)).toMatchObject({ title: 'T', lead: 'L' });
  expect(get('a')?.title).toBe('a');
});

test('publishing strengthens weak references, and is refused while their target is a draft', async () => {
  const weak = { _type: 'reference', _ref: 'b', _weak: true, _strengthenOnPublish: { type: 'page' } };
  const stays = { ...weak, _ref: 'c', _strengthenOnPublish: { type: 'page', weak: true } };
  const { run, refused, client, get } = await lakeWith(page(draftId, { parent: weak, list: [stays] }));
  expect(await refused(act.publish())).toMatchObject({
    type: 'actionError',
    items: [{ error: { type: 'documentReferenceDoesNotExistError', referenceID: 'b' } }],
  });
  await client.create(page('b'));
  await run(act.publish());
  expect(get('a')).toMatchObject({
    parent: { _type: 'reference', _ref: 'b' },
    list: [{ _type: 'reference', _ref: 'c', _weak: true }],
  });
  expect(get('a')?.parent).not.toHaveProperty('_weak');
});

test('publishing a revision other than the one that was read is refused', async () => {
  const { run, refused, get } = await lakeWith(page('a'), page(draftId, { title: 'new' }));
  const revisions = { ifPublishedRevisionId: get('a')?._rev, ifDraftRevisionId: get(draftId)?._rev };
  expect(await refused(act.publish({ ifDraftRevisionId: 'other' }))).toMatchObject({
    items: [{ index: 0, error: { type: 'documentRevisionIDDoesNotMatchError' } }],
  });
  expect(await refused(act.publish({ ifPublishedRevisionId: 'other' }))).toMatchObject({
    type: 'actionError',
  });
  await run(act.publish(revisions));
  expect(get('a')?.title).toBe('new');
});

test('create states whether an existing draft is allowed', async () => {
  const { run, refused, get } = await lakeWith(page(draftId));
  expect(await refused(act.create(page(draftId, { title: 'T' })))).toMatchObject({
    items: [{ error: { type: 'documentAlreadyExistsError', id: draftId } }],
  });
  await run(act.create(page(draftId, { title: 'T' }), 'ignore'));
  expect(get(draftId)?.title).toBe(draftId);
});

test('delete removes the drafts it names, refuses to leave one behind, and respects references', async () => {
  const { run, refused, client, get } = await lakeWith(
    page('a'),
    page(draftId),
    page('b', { p: { _ref: 'a' } }),
  );
  expect(await refused(act.delete())).toMatchObject({
    items: [{ error: { description: expect.stringContaining('"includeDrafts"') } }],
  });
  expect(await refused(act.delete([draftId]))).toMatchObject({
    items: [{ error: { type: 'documentHasExistingReferencesError', referencingIDs: ['b'] } }],
  });
  expect(await refused(act.unpublish())).toMatchObject({
    items: [{ error: { type: 'documentHasExistingReferencesError' } }],
  });
  await client.delete('b');
  await run(act.delete([draftId]));
  expect([get('a'), get(draftId)]).toEqual([undefined, undefined]);
});

test('replaceDraft replaces the draft with an earlier revision', async () => {
  const { run, get } = await lakeWith(page('a'));
  await run(act.replaceDraft(page(draftId, { title: 'earlier' })));
  expect([get(draftId)?.title, get('a')?.title]).toEqual(['earlier', 'a']);
});

test('versions are created from a document or a base, replaced and discarded', async () => {
  const { run, get } = await lakeWith(page('a'));
  const version = 'versions.r1.a';
  await run({
    actionType: 'sanity.action.document.version.create',
    publishedId,
    baseId: 'a',
    versionId: version,
  });
  await run({
    actionType: 'sanity.action.document.version.replace',
    document: page(version, { title: 'V' }),
  });
  expect(get(version)?.title).toBe('V');
  await run({ actionType: 'sanity.action.document.version.discard', versionId: version });
  expect(get(version)).toBeUndefined();
});

test('actions form one transaction; an impossible or unknown action changes nothing', async () => {
  const { run, refused, client, get } = await lakeWith(page('a'));
  expect(
    await refused(act.edit({ set: { title: 'T' } }), { ...act.publish(), draftId: 'drafts.b' }),
  ).toMatchObject({
    items: [{ index: 1, error: { type: 'documentNotFoundError', id: 'drafts.b' } }],
  });
  expect(get(draftId)).toBeUndefined();
  expect(await refused({ actionType: 'sanity.action.release.publish' })).toMatchObject({
    type: 'actionError',
  });
  expect(await refused({ actionType: 'sanity.action.document.publish' })).toMatchObject({
    type: 'actionError',
  });
  await client.action(act.edit({ set: { title: 'T' } }) as Action, { dryRun: true });
  expect(get(draftId)).toBeUndefined();
  await run(act.edit({ set: { title: 'T' } }), act.publish());
  expect(get('a')?.title).toBe('T');
});

// The same page ("autoGenerateArrayKeys"): actions always generate keys.
test('array items added by an action get keys', async () => {
  const { run, get } = await lakeWith();
  await run(act.create(page(draftId, { list: [{ text: 'one' }] })));
  await run(act.edit({ insert: { after: 'list[-1]', items: [{ text: 'two' }] } }));
  const key = expect.stringMatching(/^[0-9a-f]{12}$/);
  expect(get(draftId)?.list).toEqual([
    { _key: key, text: 'one' },
    { _key: key, text: 'two' },
  ]);
});
