/** For as long the steps of a slice run without a pause, in ms: other requests wait no longer. */
const sliceMs = 15;

/** Runs a computation to its end, and lets the process answer requests between its slices. */
export async function runInSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + sliceMs;
    while (performance.now() < end) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await new Promise(setImmediate);
  }
}
