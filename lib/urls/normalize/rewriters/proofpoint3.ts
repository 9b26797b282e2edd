import { decodeUtf8 } from '../textDecoding.ts';

/** The address, and behind `__;` the characters that were moved out of it, as URL-safe Base64 of UTF-8. */
const parts = /^(.*?)__(?:;|%3B)([\w-]*)(!!)?/is;

/** `*` stands for one character, `**` and a digit of the alphabet below for a run of 2 to 65. */
const placeholders = /\*(?:\*([\w-]))?/g;
const runLengths = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Decodes what is left of a link that Proofpoint's URL Defense, version 3, rewrote.
 *
 * @param address path and query as received, from `/` on
 * @returns the original address; `undefined` if this is none, or if a part of it is missing
 * @example decodeProofpoint3('/form*l__;w6U!!Ab1c$') // '/formål'
 */
export function decodeProofpoint3(address: string): string | undefined {
  const [, encoded, base64 = '', end] = parts.exec(address) ?? [];
  const characters = encoded === undefined ? undefined : decodeBase64(base64);
  if (encoded === undefined || characters === undefined) return undefined;
  let used = 0;
  const decoded = encoded.replace(/%2A/gi, '*').replace(placeholders, (_, run?: string) => {
    const from = used;
    used += run === undefined ? 1 : runLengths.indexOf(run) + 2;
    return characters.slice(from, used).join('');
  });
  // Otherwise, a placeholder was lost, and each character would take the place of another.
  return used === characters.length && (used > 0 || end !== undefined) ? decoded : undefined;
}

function decodeBase64(text: string): string[] | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
    const decoded = decodeUtf8(bytes);
    return decoded === undefined ? undefined : [...decoded];
  } catch {
    return undefined;
  }
}
