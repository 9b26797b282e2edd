import { expect, test } from 'vitest';
import { lakeEnv } from '#lib/processes/lakeEnv.ts';
import { permissionsOf } from '#sanity/lake/auth/permissions.ts';

test('editors write content and what their Studio notes, but not what the site writes', () => {
  const systemTypes = lakeEnv(process.env, 3000).LAKE_SYSTEM_TYPES?.split(',') ?? [];
  const { mayWrite } = permissionsOf('editor', systemTypes);
  const writable = ['page', 'translationRecord', 'addressRecord'].filter((_type) =>
    mayWrite({ _id: 'a', _type }),
  );
  expect(writable).toEqual(['page', 'translationRecord']);
});
