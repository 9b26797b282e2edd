const SHOWN_LINES = 30;

/** A build step failed; the message contains the end of its log. */
export class BuildError extends Error {
  constructor(log: string[]) {
    const end = log.filter((line) => line.trim() !== '').slice(-SHOWN_LINES);
    super(`${end.join('\n')}\nThe site could not be built: see the log above. The previous build is kept.`);
    this.name = 'BuildError';
  }
}
