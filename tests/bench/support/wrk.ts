import { resolve } from 'node:path';
import { ensureProgram, runProgram } from './program.ts';

/** A browser's Accept-Encoding; nginx sends brotli, Next gzip. */
export const acceptEncoding = 'gzip, deflate, br';

/** Seconds after which a visitor gives up. */
const timeoutSeconds = 5;

export type Load = {
  /** Responses per second. */
  rate: number;
  /** Milliseconds. */
  p99: number;
  /** Failed requests: refused, reset, timed out, or a status of 400 or more. */
  failed: number;
};

type Written = { requests: number; duration: number; failed: number; p99: number };

/** Requests one address repeatedly, for a number of seconds on a number of connections. */
export async function load(address: string, connections: number, seconds: number): Promise<Load> {
  const wrk = await ensureProgram('wrk', ['wrk']);
  const script = resolve(import.meta.dirname, 'wrk.lua');
  const how = ['-t2', `-c${connections}`, `-d${seconds}s`, '--timeout', `${timeoutSeconds}s`, '-s', script];
  const lines = await runProgram([wrk, ...how, '-H', `Accept-Encoding: ${acceptEncoding}`, address]);
  const result = lines.find((line) => line.startsWith('RESULT '));
  if (!result) throw new Error(`wrk wrote no result: ${lines.join('\n')}`);
  const { requests, duration, failed, p99 } = JSON.parse(result.slice(7)) as Written;
  // wrk's errors do not include connections that were never answered and did not time out.
  const unanswered = requests === 0 ? connections : 0;
  return { rate: requests / (duration / 1e6), p99: p99 / 1000, failed: failed + unanswered };
}
