const INTERVAL_MS = 60_000;

/**
 * Wraps a line writer so that the same line is written at most once a minute.
 *
 * @param now clock in ms
 */
export function logOnce(
  write: (line: string) => void,
  now: () => number = () => performance.now(),
): (line: string) => void {
  const writtenAt = new Map<string, number>();
  return (line) => {
    const previous = writtenAt.get(line);
    if (previous !== undefined && now() - previous < INTERVAL_MS) return;
    // Lines contain error messages of child processes, so their number is unbounded.
    if (writtenAt.size > 100) writtenAt.clear();
    writtenAt.set(line, now());
    write(line);
  };
}
