import type { Perspective } from '../view.ts';

export interface GroqQuery {
  query: string;
  params: Record<string, unknown>;
  /** The id of the user that `identity()` returns. */
  identity: string;
}

/** Runs the query of a request to the query endpoint. */
export interface QueryJob extends GroqQuery {
  kind: 'query';
  perspective: Perspective;
  sourceMap?: 'indexed' | 'keyed';
  /** Repeat the query in the response. */
  returnQuery: boolean;
  syncTags: string[];
}

/** Selects the documents of a mutation, in the perspective `raw`. */
export interface SelectJob extends GroqQuery {
  kind: 'select';
}

/** Tests each document that a commit changed, before and after, against a listener's query. */
export interface FilterJob extends GroqQuery {
  kind: 'filter';
  /** Sequence number of the commit. */
  seq: number;
}

export type Job = QueryJob | SelectJob | FilterJob;

/** True where a listener's query selects a document, before and after a change. */
export interface Matches {
  before: boolean;
  after: boolean;
}

/** The result of each kind of job. */
export interface JobResults {
  /** The response body as JSON. */
  query: Uint8Array;
  /** Document ids. */
  select: string[];
  /** One for each change of the commit, in the same order. */
  filter: Matches[];
}

/** A message from a query process: `ready` once, then one reply for each job. */
export type Reply = { ready: true } | { result: JobResults[Job['kind']] } | { error: ReplyError };

/** An `ApiError`, serialized for the IPC channel. */
export interface ReplyError {
  status: number;
  body: unknown;
}
