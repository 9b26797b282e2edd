import { expect, test } from 'vitest';
import { explainReadOnly, explainUnsaved, obstacle } from '../../../sanity/tools/unsaved/saveState.ts';

const fine = { isLoggedIn: true, isOnline: true, isReachable: true, isRefused: false };
const since = new Date(2027, 2, 1, 9, 5);

test('the reason is the first thing to mend', () => {
  expect(obstacle(fine)).toBeUndefined();
  expect(obstacle({ ...fine, isReachable: false })).toBe('unreachable');
  expect(obstacle({ ...fine, isLoggedIn: false, isReachable: false })).toBe('loggedOut');
  expect(obstacle({ isLoggedIn: false, isOnline: false, isReachable: false, isRefused: false })).toBe(
    'offline',
  );
});

test('the message tells why, since when, and what to do', () => {
  expect(explainUnsaved(since, 'unreachable')).toBe(
    'Serveren svarer ikke. Det, du har skrevet siden kl. 09.05, står her og bliver gemt af sig selv. Lad fanen stå åben.',
  );
  expect(explainUnsaved(since, 'refused')).toContain('Kopiér det, du har skrevet siden kl. 09.05');
  expect(explainReadOnly('offline')).toContain('Alt er gemt.');
});
