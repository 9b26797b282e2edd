/** A refused row. The message states the reason and the remedy. */
export class RowError extends Error {
  override name = 'RowError';
}
