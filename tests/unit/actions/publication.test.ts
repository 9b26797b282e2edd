import { expect, test, vi } from 'vitest';
import { followPublication, type PublicationState } from '#sanity/actions/publication.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A publish that `publish` or `refuse` answers. `unseen` has what is told elsewhere, `shown` what an open pane sees. */
function makePublication(place?: () => Promise<boolean>) {
  let publish = () => {};
  let refuse = (_: Error) => {};
  const published = new Promise<void>((resolve, reject) => {
    publish = resolve;
    refuse = reject;
  });
  const unseen = vi.fn();
  const publication = followPublication({ published, place, onUnseen: unseen, lateAfterMs: 20 });
  const shown: PublicationState[] = [];
  const pane = publication.state.subscribe((state) => shown.push(state));
  return { publication, publish, refuse, unseen, shown, leave: () => pane.unsubscribe() };
}

test('a page is added to its place once it is published, and its open document says so', async () => {
  const place = vi.fn(async () => true);
  const { publish, shown, unseen } = makePublication(place);
  await settled();
  expect(place).not.toHaveBeenCalled();
  publish();
  await settled();
  expect(place).toHaveBeenCalledOnce();
  expect(shown).toEqual(['sent', 'placing', 'placed']);
  expect(unseen).not.toHaveBeenCalled();
});

test('the same when the editor has left the document: it is told elsewhere', async () => {
  const { publish, leave, unseen } = makePublication(async () => false);
  leave();
  publish();
  await settled();
  expect(unseen.mock.calls.map(([state]) => state)).toEqual(['placedInDraft']);
});

test('a place that cannot be changed is tried again', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const place = vi
    .fn<() => Promise<boolean>>()
    .mockRejectedValueOnce(new Error('away'))
    .mockResolvedValue(true);
  const { publish, publication, shown } = makePublication(place);
  publish();
  await settled();
  publication.retry();
  publication.retry();
  await settled();
  expect(shown).toEqual(['sent', 'placing', 'unplaced', 'placing', 'placed']);
  expect(place).toHaveBeenCalledTimes(2);
  error.mockRestore();
});

test('a refused publish places nothing', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const place = vi.fn(async () => true);
  const { refuse, leave, unseen } = makePublication(place);
  leave();
  refuse(new Error('refused'));
  await settled();
  expect(place).not.toHaveBeenCalled();
  expect(unseen.mock.calls.map(([state]) => state)).toEqual(['refused']);
  error.mockRestore();
});

test('a publish that has no answer long after the editor has left is told, and followed further', async () => {
  const { publish, leave, unseen } = makePublication();
  leave();
  await vi.waitFor(() => expect(unseen.mock.calls.map(([state]) => state)).toEqual(['late']));
  publish();
  await settled();
  expect(unseen.mock.calls.map(([state]) => state)).toEqual(['late', 'published']);
});
