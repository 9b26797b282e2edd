import { firstValueFrom } from 'rxjs';
import { filter } from 'rxjs/operators';
import { expect, test } from 'vitest';
import { confirmLogout, type PendingLogout, pendingLogout } from '#sanity/client/session/confirmLogout.ts';

const never = () => new Promise<void>(() => {});
const asked = () =>
  firstValueFrom(pendingLogout.pipe(filter((logout): logout is PendingLogout => logout !== undefined)));
const isAsking = async () => (await firstValueFrom(pendingLogout)) !== undefined;

test('without unsaved words a logout asks nothing', async () => {
  expect(await confirmLogout(async () => {}, 1)).toBe('saved');
  expect(await isAsking()).toBe(false);
});

test.each(['leave', 'stay'] as const)(
  'words that cannot be saved: the editor decides to %s',
  async (decision) => {
    const logout = confirmLogout(never, 1);
    (await asked()).decide(decision);
    expect(await logout).toBe(decision);
    expect(await isAsking()).toBe(false);
  },
);

test('the logout goes on by itself when the words are saved after all', async () => {
  let save = () => {};
  const logout = confirmLogout(() => new Promise<void>((resolve) => (save = resolve)), 1);
  await asked();
  save();
  expect(await logout).toBe('saved');
  expect(await isAsking()).toBe(false);
});

test('a second logout while the first one waits is ignored', async () => {
  const first = confirmLogout(never, 1);
  expect(await confirmLogout(never, 1)).toBe('stay');
  (await asked()).decide('leave');
  expect(await first).toBe('leave');
});
