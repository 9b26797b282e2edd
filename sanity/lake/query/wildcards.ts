const Native = RegExp;

/** A pattern of `match` with wildcards, tested in one pass: no backtracking. */
export class Wildcards {
  readonly #parts: string[];

  /** @param source the regular expression that groq-js makes of a pattern, `^a.*b$` for `a*b` */
  constructor(source: string) {
    this.#parts = fold(source.slice(1, -1)).split('.*');
  }

  test(token: string): boolean {
    const text = fold(token);
    const [first = '', ...rest] = this.#parts;
    const last = rest.pop();
    if (last === undefined) return text.length === first.length && fits(text, first, 0);
    // The first and the last part are at the ends, and each part between them is taken at the first place it fits.
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

// groq-js does not escape a full stop in a pattern, so it stands for any character.
function fits(text: string, part: string, at: number): boolean {
  for (let index = 0; index < part.length; index++) {
    const wanted = part[index];
    if (wanted !== '.' && wanted !== text[at + index]) return false;
  }
  return true;
}

/** Upper case as a regular expression with the flag `i` compares: each code unit alone, and none becomes ASCII. */
function fold(text: string): string {
  let folded = '';
  for (let index = 0; index < text.length; index++) folded += foldUnit(text.charAt(index));
  return folded;
}

function foldUnit(unit: string): string {
  const upper = unit.toUpperCase();
  return upper.length !== 1 || (unit > '\x7f' && upper <= '\x7f') ? unit : upper;
}

/** The sources for which a regular expression needs no more than one pass: at most one wildcard inside. */
const isSafe = (source: string) => source.split('.*').length <= (source.endsWith('.*$') ? 3 : 2);

/**
 * Lets groq-js match patterns in linear time, in this process from now on. groq-js makes a regular expression of each
 * pattern of `match` by calling `RegExp(source, 'i')`; one with several wildcards takes exponential time.
 */
export function installLinearWildcards(): void {
  globalThis.RegExp = new Proxy(Native, {
    apply(target, self, [source, flags]: [string, string?]) {
      if (flags !== 'i' || isSafe(source)) return Reflect.apply(target, self, [source, flags]);
      return new Wildcards(source);
    },
  });
}
