import { expect, test } from 'vitest';
import { strategy } from '#lib/content/documents/strategy.ts';
import { strategyFacts } from '#lib/content/strategyFacts.ts';

const facts = (raw: object) => strategyFacts(strategy.parse(raw)).map(({ label, value }) => [label, value]);

test('a strategy with only a title has an unknown status and an unknown period', () => {
  expect(facts({ title: 'OK21' })).toEqual([
    ['Status', 'Ikke oplyst'],
    ['Strategiens periode', 'Ikke oplyst'],
  ]);
});

test('the facts of a complete strategy are in reading order', () => {
  const agreement = { name: 'OK21', settledOn: '2021-02-15', from: '2021-04-01', to: '2024-03-31' };
  expect(facts({ title: 'OK21', status: 'udloebet', agreement, period: { from: '2021-05-03' } })).toEqual([
    ['Status', 'Udløbet'],
    ['Strategiens periode', 'Fra 3.\u00a0maj 2021'],
    ['Opkaldt efter', 'OK21'],
    ['Overenskomstperiode', '1.\u00a0april 2021\u00a0– 31.\u00a0marts 2024'],
    ['Forlig indgået', '15.\u00a0februar 2021'],
  ]);
});

test('a period without dates is unknown, and invalid dates are omitted', () => {
  expect(facts({ period: {}, agreement: { name: 'OK21', settledOn: '2021-02-30' } })).toEqual([
    ['Opkaldt efter', 'OK21'],
    ['Status', 'Ikke oplyst'],
    ['Strategiens periode', 'Ikke oplyst'],
  ]);
});
