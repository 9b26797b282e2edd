import { resolve } from 'node:path';
import { ensureProgram, runProgram } from './program.ts';

/** What a browser says it takes; nginx sends brotli, Next gzip. */
export const accepts = 'gzip, deflate, br';

/** Seconds after which a visitor has gone. */
const timeoutSeconds = 5;

export type Load = {
  /** Answers a second. */
  rate: number;
  /** Milliseconds. */
  p99: number;
  /** Answers that were none: refused, broken off, too late, or a status of 400 or more. */
  failed: number;
};

type Written = { requests: number; duration: number; failed: number; p99: number };

/** Asks for one address over and over, for so many seconds, on so many connections. */
export async function load(address: string, connections: number, seconds: number): Promise<Load> {
  const wrk = await ensureProgram('wrk', ['wrk']);
  const script = resolve(import.meta.dirname, 'wrk.lua');
  const how = ['-t2', `-c${connections}`, `-d${seconds}s`, '--timeout', `${timeoutSeconds}s`, '-s', script];
  const lines = await runProgram([wrk, ...how, '-H', `Accept-Encoding: ${accepts}`, address]);
  const written = lines.find((line) => line.startsWith('RESULT '));
  if (!written) throw new Error(`wrk wrote no result: ${lines.join('\n')}`);
  const { requests, duration, failed, p99 } = JSON.parse(written.slice(7)) as Written;
  // Connections that were never answered and did not run out of time do not show among wrk's errors.
  const unanswered = requests === 0 ? connections : 0;
  return { rate: requests / (duration / 1e6), p99: p99 / 1000, failed: failed + unanswered };
}
