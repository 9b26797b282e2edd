/**
 * What of `Read` is not in `Given`: the paths to it with the reason, `never` when they agree.
 *
 * They agree when every field that is read is given, deep down and for each `_type` of a list, with a type that the
 * contract knows all values of. A field that may be missing agrees (contracts are lenient), one that always is does not.
 * Where several types of document answer one query, it is enough that one of them gives the field.
 *
 * @template Given what a query gives, from the types generated for it (`npm run types`)
 * @template Read the input of the contract that reads it
 */
export type Mismatch<Given, Read, Path extends string = 'value'> = unknown extends Read
  ? `${Path}: the contract does not say what it reads`
  : MismatchOfKind<NonNullable<Given>, NonNullable<Read>, Path>;

type MismatchOfKind<Given, Read, Path extends string> = [Given] extends [never]
  ? `${Path}: not given`
  : [Read] extends [readonly (infer Member)[]]
    ? [Given] extends [readonly (infer Element)[]]
      ? Mismatch<Element, Member, `${Path}[]`>
      : `${Path}: not a list`
    : [Read] extends [{ _type: string }]
      ? MismatchOfTypes<Given, Read, Path>
      : [Read] extends [object]
        ? MismatchOfFields<Given, Read, Path>
        : [Given] extends [Read]
          ? never
          : `${Path}: of another type`;

/** Each `_type` against the one of the same name; none is left over on either side. */
type MismatchOfTypes<Given, Read extends { _type: string }, Path extends string> =
  | (Given extends { _type: Read['_type'] } ? never : `${Path}: has a _type that is not read`)
  | (Read extends unknown
      ? Extract<Given, { _type: Read['_type'] }> extends infer Same
        ? [Same] extends [never]
          ? `${Path}<${Read['_type']}>: not given`
          : MismatchOfFields<Same, Read, `${Path}<${Read['_type']}>`>
        : never
      : never);

type MismatchOfFields<Given, Read, Path extends string> = {
  [Name in Names<Read>]: Mismatch<Field<Given, Name>, Field<Read, Name>, `${Path}.${Name}`>;
}[Names<Read>];

/** The names of the fields that any member of a union has, and what all that have it hold in one of them. */
type Names<T> = T extends unknown ? Extract<keyof T, string> : never;
type Field<T, Name> = T extends unknown ? (Name extends keyof T ? T[Name] : never) : never;

/** What a question must have for its query and its contract to agree: nothing more, or what none has, which says why. */
export type MatchesQuery<Query extends string, Read> = [Reason<Query, Read>] extends [never]
  ? unknown
  : { mismatch: Reason<Query, Read> };

type Reason<Query extends string, Read> = Query extends keyof SanityQueries
  ? Mismatch<SanityQueries[Query], Read>
  : string extends Query
    ? 'the text of the query is not known: a projection in it lacks `as const`'
    : 'the query has no generated type: run `npm run types`';
