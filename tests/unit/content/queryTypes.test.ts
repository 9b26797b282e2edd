import { expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { text } from '#lib/content/fields/text.ts';
import { lenientArray, lenientOptional, typedUnknown } from '#lib/content/lenientZod.ts';
import type { MatchesQuery, Mismatch } from '#lib/content/queryTypes.ts';

// These are tests of the compiler: `tsc` fails where they fail.

const contract = z.object({
  title: text,
  lead: lenientOptional('lead', text),
  tone: z.enum(['info', 'important']).catch('info'),
  link: typedUnknown<string>().transform(String),
  blocks: lenientArray(
    'blocks',
    z.discriminatedUnion('_type', [
      z.object({ _type: z.literal('aims'), items: lenientArray('items', z.object({ text })) }),
      z.object({ _type: z.literal('figure'), alt: lenientOptional('alt', text) }),
    ]),
  ),
});
type Read = z.input<typeof contract>;

type Aims = { _type: 'aims'; items: { text: string | null }[] | null };
type Figure = { _type: 'figure'; alt: string | null };
type Given = {
  title: string | null;
  lead: string | null;
  tone: 'info' | 'important' | null;
  link: string | null;
  blocks: (Aims | Figure)[] | null;
};
type With<Change> = Mismatch<Omit<Given, keyof Change> & Change, Read>;

test('a contract agrees with a query that gives all it reads, though all of it may be missing', () => {
  expectTypeOf<Mismatch<Given, Read>>().toBeNever();
  expectTypeOf<Mismatch<Given | null, Read | null>>().toBeNever();
  expectTypeOf<With<{ more: string }>>().toBeNever();
});

test('a field that the query does not give, or gives no value, is named with its path', () => {
  expectTypeOf<Mismatch<Omit<Given, 'lead'>, Read>>().toEqualTypeOf<'value.lead: not in the query result'>();
  expectTypeOf<With<{ link: null }>>().toEqualTypeOf<'value.link: not in the query result'>();
  expectTypeOf<
    With<{ blocks: (Aims | { _type: 'figure' })[] }>
  >().toEqualTypeOf<'value.blocks[]<figure>.alt: not in the query result'>();
  expectTypeOf<
    With<{ blocks: (Figure | { _type: 'aims'; items: { words: string }[] })[] }>
  >().toEqualTypeOf<'value.blocks[]<aims>.items[].text: not in the query result'>();
});

test('so is one of another type, and one that may hold what the contract does not know', () => {
  expectTypeOf<With<{ title: number }>>().toEqualTypeOf<'value.title: wrong type'>();
  expectTypeOf<With<{ title: unknown }>>().toEqualTypeOf<'value.title: wrong type'>();
  expectTypeOf<With<{ blocks: Figure }>>().toEqualTypeOf<'value.blocks: not a list'>();
  expectTypeOf<With<{ tone: 'info' | 'loud' }>>().toEqualTypeOf<'value.tone: wrong type'>();
});

test('a type of block that only one side knows is named', () => {
  expectTypeOf<With<{ blocks: Aims[] }>>().toEqualTypeOf<'value.blocks[]<figure>: not in the query result'>();
  expectTypeOf<
    With<{ blocks: (Aims | Figure | { _type: 'table' })[] }>
  >().toEqualTypeOf<'value.blocks[]: has a _type that the schema does not accept'>();
});

test('a contract that says nothing of what it reads agrees with nothing', () => {
  expectTypeOf<
    Mismatch<{ title: string }, { title: unknown }>
  >().toEqualTypeOf<'value.title: the schema does not declare its input type'>();
});

test('of several types of document one must give the field, and those that do must give it right', () => {
  type Title = { title: string };
  expectTypeOf<Mismatch<Title | { title: null }, Title>>().toBeNever();
  expectTypeOf<Mismatch<Title | { title: number }, Title>>().toEqualTypeOf<'value.title: wrong type'>();
});

test('a date of several shapes is read field by field', () => {
  type Date = { precision: 'year'; year: number } | { precision: 'day'; year: number; day: string };
  type Stored = { precision: 'year' | 'day' | null; year: number | null };
  expectTypeOf<Mismatch<Stored & { day: string | null }, Date>>().toBeNever();
  expectTypeOf<Mismatch<Stored, Date>>().toEqualTypeOf<'value.day: not in the query result'>();
});

test('a query whose type was not generated, or whose text the compiler does not know, agrees with nothing', () => {
  expectTypeOf<MatchesQuery<'*[]', Read>>().toEqualTypeOf<{
    mismatch: 'the query has no generated type: run `npm run types`';
  }>();
  expectTypeOf<MatchesQuery<string, Read>>().toEqualTypeOf<{
    mismatch: 'the query is not a literal type: a projection in it lacks `as const`';
  }>();
});
