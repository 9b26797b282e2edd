/**
 * The fields that a schema reads but a query does not return, as paths with a reason; `never` if they match.
 *
 * They match if the query returns every field that the schema reads, at any depth and for each `_type` in a list, with a
 * type whose values the schema all accepts. A nullable field matches, because schemas are lenient; one that is always null
 * does not. If the query returns several document types, one of them must have the field.
 *
 * @template Result what the query returns, from its generated type (`npm run types`)
 * @template Input the input type of the schema
 */
export type Mismatch<Result, Input, Path extends string = 'value'> = unknown extends Input
  ? `${Path}: the schema does not declare its input type`
  : MismatchOfKind<NonNullable<Result>, NonNullable<Input>, Path>;

type MismatchOfKind<Result, Input, Path extends string> = [Result] extends [never]
  ? `${Path}: not in the query result`
  : [Input] extends [readonly (infer Member)[]]
    ? [Result] extends [readonly (infer Element)[]]
      ? Mismatch<Element, Member, `${Path}[]`>
      : `${Path}: not a list`
    : [Input] extends [{ _type: string }]
      ? MismatchOfTypes<Result, Input, Path>
      : [Input] extends [object]
        ? MismatchOfFields<Result, Input, Path>
        : [Result] extends [Input]
          ? never
          : `${Path}: wrong type`;

/** Compares each `_type` with the one of the same name. A `_type` on one side only is a mismatch. */
type MismatchOfTypes<Result, Input extends { _type: string }, Path extends string> =
  | (Result extends { _type: Input['_type'] }
      ? never
      : `${Path}: has a _type that the schema does not accept`)
  | (Input extends unknown
      ? Extract<Result, { _type: Input['_type'] }> extends infer Match
        ? [Match] extends [never]
          ? `${Path}<${Input['_type']}>: not in the query result`
          : MismatchOfFields<Match, Input, `${Path}<${Input['_type']}>`>
        : never
      : never);

type MismatchOfFields<Result, Input, Path extends string> = {
  [Name in Names<Input>]: Mismatch<Field<Result, Name>, Field<Input, Name>, `${Path}.${Name}`>;
}[Names<Input>];

/** The field names of all members of a union, and the type of one field across the members that have it. */
type Names<T> = T extends unknown ? Extract<keyof T, string> : never;
type Field<T, Name> = T extends unknown ? (Name extends keyof T ? T[Name] : never) : never;

/** Constraint for a call: `unknown` if query and schema match, otherwise a required field whose type is the reason. */
export type MatchesQuery<Query extends string, Input> = [Reason<Query, Input>] extends [never]
  ? unknown
  : { mismatch: Reason<Query, Input> };

type Reason<Query extends string, Input> = Query extends keyof SanityQueries
  ? Mismatch<SanityQueries[Query], Input>
  : string extends Query
    ? 'the query is not a literal type: a projection in it lacks `as const`'
    : 'the query has no generated type: run `npm run types`';
