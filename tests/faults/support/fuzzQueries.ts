const atoms = [
  '_id',
  '_type',
  'title',
  'n',
  'slug.current',
  'parent->title',
  '^._id',
  '@',
  '*',
  '$x',
  '3',
  '"a"',
];
const operators = [
  '==',
  '!=',
  '<',
  '>',
  '&&',
  '||',
  '+',
  '-',
  '*',
  '/',
  '%',
  '**',
  'in',
  'match',
  '..',
  '...',
  '=>',
];
const functions = [
  'count',
  'defined',
  'references',
  'lower',
  'array::join',
  'string::split',
  'math::sum',
  'coalesce',
];
const junk = [
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  '|',
  ':',
  '"',
  '\\',
  '//',
  '\u0000',
  'æ',
  '\ud83d',
  '-',
  '!',
  ',',
  '->',
];

/** A generator of the same numbers from 0 to 1 for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Generates text that resembles GROQ; about half of it is valid. */
export function fuzzQuery(random: () => number): string {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? '';
  const expression = (depth: number): string => {
    const kind = depth <= 0 ? 0 : Math.floor(random() * 9);
    const inner = () => expression(depth - 1);
    if (kind <= 1) return pick(atoms);
    if (kind === 2) return `(${inner()} ${pick(operators)} ${inner()})`;
    if (kind === 3) return `*[${inner()}]`;
    if (kind === 4) return `*[${inner()}]{"k": ${inner()}, ${pick(atoms)}}`;
    if (kind === 5) return `${pick(functions)}(${inner()}, ${inner()})`;
    if (kind === 6) return `${inner()} | order(${inner()} desc)[0..${Math.floor(random() * 9)}]`;
    return kind === 7 ? `[${inner()}, ...${inner()}]` : `select(${inner()} => ${inner()}, ${inner()})`;
  };
  let text = expression(3);
  while (random() < 0.4) {
    const place = Math.floor(random() * text.length);
    text = text.slice(0, place) + pick(junk) + text.slice(place + Math.floor(random() * 3));
  }
  return text;
}
