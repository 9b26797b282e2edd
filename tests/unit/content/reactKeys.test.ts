import fc from 'fast-check';
import { isValidElement } from 'react';
import { expect, test, vi } from 'vitest';
import { some } from '../../effort.ts';
import { addresses, networkGroup, page, siteSettings, strategy } from './arbitraries.ts';
import { brokenVariants } from './breaking.ts';
import { withQuietConsole } from './quietConsole.ts';
import { htmlFrom } from './render.tsx';

// React tells of two children with one key only in the browser, where preview runs. Here each list is looked at as made.
const { repeated } = vi.hoisted(() => ({ repeated: [] as string[] }));

vi.mock('react/jsx-dev-runtime', async (original) => {
  const real = await original<{ jsxDEV: (...all: unknown[]) => unknown }>();
  const jsxDEV = (type: unknown, props: { children?: unknown }, ...rest: unknown[]) => {
    lookAt(props.children, rest[1] === true);
    return real.jsxDEV(type, props, ...rest);
  };
  return { ...real, jsxDEV };
});

function lookAt(children: unknown, written: boolean) {
  if (!Array.isArray(children)) return;
  const keys = new Set<string>();
  for (const child of children) {
    if (Array.isArray(child)) lookAt(child, false);
    if (written || !isValidElement(child) || child.key === null) continue;
    if (keys.has(child.key)) repeated.push(child.key);
    keys.add(child.key);
  }
}

vi.setConfig({ testTimeout: 120_000 });

const documents = { page, strategy, networkGroup, siteSettings, addresses: addresses.filter(Array.isArray) };

test.each(Object.keys(documents) as (keyof typeof documents)[])(
  'no two parts of a malformed %s share a key',
  (kind) => {
    const whole = brokenVariants<unknown>(documents[kind]).filter(
      (raw) => kind !== 'addresses' || Array.isArray(raw),
    );
    fc.assert(
      fc.property(whole, (raw) => {
        repeated.length = 0;
        withQuietConsole(() => htmlFrom[kind](raw));
        expect(repeated).toEqual([]);
      }),
      { numRuns: some(300) },
    );
  },
);
