import fc from 'fast-check';
import { isValidElement } from 'react';
import { expect, test, vi } from 'vitest';
import { some } from '../../effort.ts';
import { addresses, networkGroup, page, siteSettings, strategy } from './arbitraries.ts';
import { brokenVariants } from './breaking.ts';
import { withQuietConsole } from './quietConsole.ts';
import { htmlFrom } from './render.tsx';

// React warns about duplicate keys only in the browser, as in preview. This mock checks each list when it is created.
const { duplicateKeys } = vi.hoisted(() => ({ duplicateKeys: [] as string[] }));

vi.mock('react/jsx-dev-runtime', async (original) => {
  const real = await original<{ jsxDEV: (...all: unknown[]) => unknown }>();
  const jsxDEV = (type: unknown, props: { children?: unknown }, ...rest: unknown[]) => {
    checkKeys(props.children, rest[1] === true);
    return real.jsxDEV(type, props, ...rest);
  };
  return { ...real, jsxDEV };
});

function checkKeys(children: unknown, isStatic: boolean) {
  if (!Array.isArray(children)) return;
  const keys = new Set<string>();
  for (const child of children) {
    if (Array.isArray(child)) checkKeys(child, false);
    if (isStatic || !isValidElement(child) || child.key === null) continue;
    if (keys.has(child.key)) duplicateKeys.push(child.key);
    keys.add(child.key);
  }
}

vi.setConfig({ testTimeout: 120_000 });

const documents = { page, strategy, networkGroup, siteSettings, addresses: addresses.filter(Array.isArray) };

test.each(Object.keys(documents) as (keyof typeof documents)[])(
  'no two siblings of a malformed %s share a key',
  (kind) => {
    const documentsOfKind = brokenVariants<unknown>(documents[kind]).filter(
      (raw) => kind !== 'addresses' || Array.isArray(raw),
    );
    fc.assert(
      fc.property(documentsOfKind, (raw) => {
        duplicateKeys.length = 0;
        withQuietConsole(() => htmlFrom[kind](raw));
        expect(duplicateKeys).toEqual([]);
      }),
      { numRuns: some(300) },
    );
  },
);
