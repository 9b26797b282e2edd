import fc from 'fast-check';
import { test } from 'vitest';
import { blockNames, blockOf } from './arbitraries.ts';
import { brokenVariants } from './breaking.ts';
import { expectRobust } from './fuzz.ts';
import { htmlFrom } from './render.tsx';

test.each(blockNames)('malformed %s blocks never throw, and render safe links and valid HTML', (type) => {
  const blocks = brokenVariants(fc.array(blockOf(type), { minLength: 1, maxLength: 2 }));
  expectRobust(blocks, (raw) => htmlFrom.page({ title: 'Side', blocks: raw }), 250);
});
