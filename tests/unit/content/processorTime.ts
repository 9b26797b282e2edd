/** Milliseconds of processor time that something takes: unlike the clock's, they don't grow on a busy machine. */
export function processorTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
