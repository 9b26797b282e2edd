const Native = RegExp;

/** A wildcard pattern of `match`, tested in one pass without backtracking. */
export class Wildcards {
  readonly #parts: string[];

  /** @param source the regular expression that groq-js creates for a pattern: `^a.*b$` for `a*b` */
  constructor(source: string) {
    this.#parts = fold(source.slice(1, -1)).split('.*');
  }

  test(token: string): boolean {
    const text = fold(token);
    const [first = '', ...rest] = this.#parts;
    const last = rest.pop();
    if (last === undefined) return text.length === first.length && fits(text, first, 0);
    // The first and last parts are anchored to the ends. Each part between them matches at its first possible position.
    const end = text.length - last.length;
    let at = first.length;
    if (end < at || !fits(text, first, 0) || !fits(text, last, end)) return false;
    for (const part of rest) {
      while (at + part.length <= end && !fits(text, part, at)) at += 1;
      if (at + part.length > end) return false;
      at += part.length;
    }
    return true;
  }
}

// groq-js does not escape a full stop in a pattern, so it matches any character.
function fits(text: string, part: string, at: number): boolean {
  for (let index = 0; index < part.length; index++) {
    const expected = part[index];
    if (expected !== '.' && expected !== text[at + index]) return false;
  }
  return true;
}

/** Converts to upper case like the `i` flag of a regular expression: each code unit alone, and non-ASCII never to ASCII. */
function fold(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index++) folded += foldUnit(text.charAt(index));
  return folded;
}

function foldUnit(unit: string): string {
  const upper = unit.toUpperCase();
  return upper.length !== 1 || (unit > '\x7f' && upper <= '\x7f') ? unit : upper;
}

/** True if the regular expression takes linear time: it has at most one wildcard inside the pattern. */
const isSafe = (source: string) => source.split('.*').length <= (source.endsWith('.*$') ? 3 : 2);

/**
 * Makes groq-js match patterns in linear time, for the whole process, by replacing the global `RegExp`. groq-js calls
 * `RegExp(source, 'i')` for each pattern of `match`, which takes exponential time with several wildcards.
 */
export function installLinearWildcards(): void {
  globalThis.RegExp = new Proxy(Native, {
    apply(target, self, [source, flags]: [string, string?]) {
      if (flags !== 'i' || isSafe(source)) return Reflect.apply(target, self, [source, flags]);
      return new Wildcards(source);
    },
  });
}
