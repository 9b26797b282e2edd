const SHOWN_LINES = 30;

/** A step of the build ended in failure; the message holds the end of its log. */
export class BuildError extends Error {
  constructor(log: string[]) {
    const end = log.filter((line) => line.trim() !== '').slice(-SHOWN_LINES);
    super(
      `${end.join('\n')}\nThe site could not be built: the log above says why; the build before it is kept.`,
    );
    this.name = 'BuildFailed';
  }
}
