import { expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { text } from '#lib/content/fields/text.ts';
import { lenientArray, lenientOptional, typedUnknown } from '#lib/content/lenientZod.ts';
import type { MatchesQuery, Mismatch } from '#lib/content/queryTypes.ts';

// These are type tests: they fail in `tsc`.

const schema = z.object({
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
type SchemaInput = z.input<typeof schema>;

type Aims = { _type: 'aims'; items: { text: string | null }[] | null };
type Figure = { _type: 'figure'; alt: string | null };
type QueryResult = {
  title: string | null;
  lead: string | null;
  tone: 'info' | 'important' | null;
  link: string | null;
  blocks: (Aims | Figure)[] | null;
};
type With<Change> = Mismatch<Omit<QueryResult, keyof Change> & Change, SchemaInput>;

test('a schema matches a query that returns all its fields, even if all are nullable', () => {
  expectTypeOf<Mismatch<QueryResult, SchemaInput>>().toBeNever();
  expectTypeOf<Mismatch<QueryResult | null, SchemaInput | null>>().toBeNever();
  expectTypeOf<With<{ more: string }>>().toBeNever();
});

test('a field that the query lacks, or that is always null, is reported with its path', () => {
  expectTypeOf<
    Mismatch<Omit<QueryResult, 'lead'>, SchemaInput>
  >().toEqualTypeOf<'value.lead: not in the query result'>();
  expectTypeOf<With<{ link: null }>>().toEqualTypeOf<'value.link: not in the query result'>();
  expectTypeOf<
    With<{ blocks: (Aims | { _type: 'figure' })[] }>
  >().toEqualTypeOf<'value.blocks[]<figure>.alt: not in the query result'>();
  expectTypeOf<
    With<{ blocks: (Figure | { _type: 'aims'; items: { words: string }[] })[] }>
  >().toEqualTypeOf<'value.blocks[]<aims>.items[].text: not in the query result'>();
});

test('a field of another type, or with values that the schema does not accept, is reported', () => {
  expectTypeOf<With<{ title: number }>>().toEqualTypeOf<'value.title: wrong type'>();
  expectTypeOf<With<{ title: unknown }>>().toEqualTypeOf<'value.title: wrong type'>();
  expectTypeOf<With<{ blocks: Figure }>>().toEqualTypeOf<'value.blocks: not a list'>();
  expectTypeOf<With<{ tone: 'info' | 'loud' }>>().toEqualTypeOf<'value.tone: wrong type'>();
});

test('a block type that only one side has is reported', () => {
  expectTypeOf<With<{ blocks: Aims[] }>>().toEqualTypeOf<'value.blocks[]<figure>: not in the query result'>();
  expectTypeOf<
    With<{ blocks: (Aims | Figure | { _type: 'table' })[] }>
  >().toEqualTypeOf<'value.blocks[]: has a _type that the schema does not accept'>();
});

test('a schema with an unknown input type matches no query', () => {
  expectTypeOf<
    Mismatch<{ title: string }, { title: unknown }>
  >().toEqualTypeOf<'value.title: the schema does not declare its input type'>();
});

test('in a union of document types one must have the field, and all that have it must have the right type', () => {
  type Title = { title: string };
  expectTypeOf<Mismatch<Title | { title: null }, Title>>().toBeNever();
  expectTypeOf<Mismatch<Title | { title: number }, Title>>().toEqualTypeOf<'value.title: wrong type'>();
});

test('a union of date shapes is compared field by field', () => {
  type Date = { precision: 'year'; year: number } | { precision: 'day'; year: number; day: string };
  type Stored = { precision: 'year' | 'day' | null; year: number | null };
  expectTypeOf<Mismatch<Stored & { day: string | null }, Date>>().toBeNever();
  expectTypeOf<Mismatch<Stored, Date>>().toEqualTypeOf<'value.day: not in the query result'>();
});

test('a query without a generated type, or whose text is not a literal type, matches no schema', () => {
  expectTypeOf<MatchesQuery<'*[]', SchemaInput>>().toEqualTypeOf<{
    mismatch: 'the query has no generated type: run `npm run types`';
  }>();
  expectTypeOf<MatchesQuery<string, SchemaInput>>().toEqualTypeOf<{
    mismatch: 'the query is not a literal type: a projection in it lacks `as const`';
  }>();
});
