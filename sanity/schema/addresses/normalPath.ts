import { allInvisible } from './invisible.ts';

const folded: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

// What would mean something else if it stood in a path unescaped.
const meaningful = new Set([...'%/\\?#']);

/**
 * The one way to write an address of this site: from the root, lower case, æøå as ae, oe, aa, no slash at the end, no
 * query and no fragment. Whole addresses with https:// in front lose their host, which is what an editor copies from
 * the browser.
 *
 * @param text what was typed
 * @returns `/` for the front page; `undefined` when the text is no address of a page
 */
export function normalPath(text: string): string | undefined {
  const plain = text
    .replace(allInvisible, '')
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:https?:)?\/\/[^/?#]*/i, '');
  if (plain === '' || /^[a-z][a-z0-9+.-]*:/i.test(plain)) return undefined;
  const [path = ''] = plain.split(/[?#]/);
  const segments: string[] = [];
  for (const segment of path.split('/').map(normalSegment)) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return `/${segments.join('/')}`;
}

function normalSegment(segment: string): string {
  return segment
    .replace(/(?:%[0-9a-f]{2})+/gi, decoded)
    .normalize()
    .toLowerCase()
    .normalize()
    .replace(/[æøå]/g, (letter) => folded[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The characters behind `%…`; those that nobody sees or that mean something in an address stay as they are written. */
function decoded(escaped: string): string {
  try {
    return [...decodeURIComponent(escaped)]
      .map((character) =>
        meaningful.has(character) || character.replace(allInvisible, '') === ''
          ? encodeURIComponent(character)
          : character,
      )
      .join('');
  } catch {
    return escaped;
  }
}
