import type { IncomingMessage } from 'node:http';

/** The first and the last byte of a part, both included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Reads the `Range` of a GET request: https://www.rfc-editor.org/rfc/rfc9110#section-14
 * @param etag the entity tag of the file, to compare with `If-Range`
 * @param size bytes of the file
 * @returns the part to send; `unsatisfiable` for one outside the file (416); undefined to send the whole file, as for several
 * ranges at a time, other units and headers that cannot be read.
 * @example readByteRange({ method: 'GET', headers: { range: 'bytes=-5' } }, '"x"', 20) // { start: 15, end: 19 }
 */
export function readByteRange(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  etag: string,
  size: number,
): ByteRange | 'unsatisfiable' | undefined {
  const ifRange = headers['if-range'];
  if (method !== 'GET' || (ifRange !== undefined && ifRange !== etag)) return undefined;
  const [, first = '', last = ''] = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(headers.range ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') return lastBytes(Number(last), size);
  const [start, end] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
  if (last !== '' && Number(last) < start) return undefined;
  return start < size ? { start, end } : 'unsatisfiable';
}

const lastBytes = (count: number, size: number): ByteRange | 'unsatisfiable' =>
  count > 0 && size > 0 ? { start: Math.max(0, size - count), end: size - 1 } : 'unsatisfiable';
