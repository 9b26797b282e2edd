const AGAIN_MS = 60_000;

/**
 * Writes lines, the same line at most once a minute.
 *
 * @param now milliseconds
 */
export function logOnce(
  write: (line: string) => void,
  now: () => number = () => performance.now(),
): (line: string) => void {
  const last = new Map<string, number>();
  return (line) => {
    const before = last.get(line);
    if (before !== undefined && now() - before < AGAIN_MS) return;
    // Lines name reasons of children: they must not fill the memory.
    if (last.size > 100) last.clear();
    last.set(line, now());
    write(line);
  };
}
