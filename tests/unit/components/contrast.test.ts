import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// The colours of the site, computed by WCAG 2.2 (relative luminance, contrast ratio).
const css = readFileSync(new URL('../../../app/(site)/site.css', import.meta.url), 'utf8');

const colours = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[\da-f]{3,6});/g)].map(([, name = '', value = '']) => [name, value]),
  );

const [, light = '', dark = ''] = css.split(/^\s*:root \{$/m);
const schemes = {
  light: colours(light),
  dark: { ...colours(light), ...colours(dark.slice(0, dark.indexOf('}'))) },
};

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ['paper', 'pane', 'pane-deep'];

describe.each(Object.entries(schemes))('in the %s scheme', (_, scheme) => {
  const ratio = (name: string, ground: string) => contrast(scheme[name] ?? '', scheme[ground] ?? '');

  test.each(grounds)('text on %s has 4.5:1', (ground) => {
    for (const name of ['ink', 'ink-soft', 'forest', 'link']) {
      expect({ name, enough: ratio(name, ground) >= 4.5 }).toEqual({ name, enough: true });
    }
  });

  test.each(grounds)('what is drawn to be seen on %s has 3:1: leaves, warnings, the focus', (ground) => {
    for (const name of ['leaf', 'warm']) {
      expect({ name, enough: ratio(name, ground) >= 3 }).toEqual({ name, enough: true });
    }
  });

  test('text and focus on the dark ground of the footer', () => {
    expect(ratio('night-ink', 'night')).toBeGreaterThanOrEqual(4.5);
    expect(ratio('night-ring', 'night')).toBeGreaterThanOrEqual(3);
  });

  test('the words of a submit button', () => {
    expect(ratio('paper', 'forest')).toBeGreaterThanOrEqual(4.5);
  });
});

test('the focus has the warm colour, and a lighter one where the ground is dark in both schemes', () => {
  expect(css).toMatch(/--ring: var\(--warm\);/);
  expect(css).toMatch(/@utility on-night \{\s*--ring: var\(--night-ring\);/);
  expect(css).toMatch(/outline: 3px solid var\(--ring\);/);
});
