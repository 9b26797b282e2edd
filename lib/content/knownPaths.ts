import { addressBook } from './addresses.ts';

type Known = { paths: ReadonlySet<string>; askedAt: number };

/** The addresses are asked for again after this many milliseconds; for an unknown one sooner. */
const fresh = 60_000;
const freshForUnknown = 1_000;

/** What the site makes without a document. */
const own = ['/', '/soeg'];

let known: Known | undefined;
let asking: Promise<Known> | undefined;

/**
 * Whether something public stands at an address, from memory where that can be trusted.
 *
 * @param path the address, from the root, no trailing slash
 * @returns `undefined` when the content store is away and nothing is remembered: let the page decide
 */
export async function isKnown(path: string): Promise<boolean | undefined> {
  const age = known ? Date.now() - known.askedAt : Infinity;
  const found = known?.paths.has(path);
  if (found && age < fresh) return true;
  if (found) {
    // Remembered, only not lately: answer at once and look in the background.
    ask().catch(() => {});
    return true;
  }
  if (age < freshForUnknown) return false;
  try {
    return (await ask()).paths.has(path);
  } catch {
    return found;
  }
}

function ask(): Promise<Known> {
  asking ??= load().finally(() => {
    asking = undefined;
  });
  return asking;
}

async function load(): Promise<Known> {
  const addresses = await addressBook();
  known = { paths: new Set([...own, ...addresses.all().map((entry) => entry.path)]), askedAt: Date.now() };
  return known;
}
