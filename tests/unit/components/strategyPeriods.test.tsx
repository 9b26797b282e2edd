import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StrategyPeriods } from '#components/pages/StrategyPeriods.tsx';
import type { Strategy } from '#lib/content/documents/strategy.ts';

const agreement = {
  ...{ name: 'OK21', from: '2021-04-01', to: '2024-03-31' },
  ...{ settledOn: undefined, source: undefined },
};
const draw = (strategy: Partial<Pick<Strategy, 'agreement' | 'period'>>): string =>
  renderToStaticMarkup(
    <StrategyPeriods
      strategy={{ agreement: undefined, period: undefined, ...strategy }}
      title="Strategi OK.21"
      language="da"
    />,
  );
const words = (svg: string) => [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) => text);
/** The left and right ends of the periods. */
const ends = (svg: string) => [...svg.matchAll(/<circle cx="(\d+)"/g)].map(([, x]) => Number(x));

test('the term of the agreement is drawn to scale between its dates, with the years that have room', () => {
  const svg = draw({ agreement });
  expect(words(svg)).toEqual([
    'Overenskomsten OK21',
    '2022',
    '2023',
    '1.\u00a0april 2021',
    '31.\u00a0marts 2024',
  ]);
  expect(ends(svg)).toEqual([8, 852]);
});

test("the agreement's day and the strategy's own period are drawn where they are known", () => {
  const svg = draw({
    agreement: { ...agreement, settledOn: '2021-02-15' },
    period: { from: '2022-10-01', to: '2024-03-31' },
  });
  expect(words(svg).slice(0, 3)).toEqual([
    'Forlig indgået 15.\u00a0februar 2021',
    'Overenskomsten OK21',
    'Strategi OK.21',
  ]);
  const [from = 0, to, ownFrom, ownTo] = ends(svg);
  expect(from).toBeGreaterThan(8);
  expect(ownTo).toBe(to);
  // Halfway through the agreement.
  expect(ownFrom).toBeCloseTo((from + Number(to)) / 2, -1);
});

test('a misspelled year makes neither a long drawing nor texts on top of each other', () => {
  const svg = draw({ agreement: { ...agreement, from: '0201-04-01', settledOn: '2024-02-15' } });
  expect(svg.length).toBeLessThan(3_000);
  expect(svg).toMatch(/text-anchor="end"[^>]*>Forlig indgået/);
  const labelled = [...svg.matchAll(/<text x="(\d+)"[^>]*text-anchor="middle"/g)].map(([, x]) => Number(x));
  for (const [index, x] of labelled.slice(1).entries())
    expect(x - (labelled[index] ?? 0)).toBeGreaterThan(60);
});

test.each([
  ['no agreement', undefined],
  ['an agreement without an end', { ...agreement, to: undefined }],
  ['an agreement that ends before it begins', { ...agreement, to: '2020-01-01' }],
])('with %s nothing is drawn', (_, given) => {
  expect(draw({ agreement: given })).toBe('');
});
