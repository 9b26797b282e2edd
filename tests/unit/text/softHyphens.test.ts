import { expect, test } from 'vitest';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';

test('all soft hyphens are removed, and nothing else', () => {
  expect(withoutSoftHyphens('\u00adTil\u00adgænge\u00ad\u00adlighed - nu\u2011og\u00ad')).toBe(
    'Tilgængelighed - nu\u2011og',
  );
});
