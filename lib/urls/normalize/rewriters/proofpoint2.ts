/** The parameter that follows the address, and all after it. */
const parameters = /(?:&|%26)(?:amp(?:;|%3B))?d(?:=|%3D)(?:Dw.*)?$/is;

/** Escapes that no path has by chance: those of `%` (before a digit of another escape), `-`, `/`, `?` and `_`. */
const escapes = /-(?:25[2-9A-F][0-9A-F]|2D|2F|3F|5F)/;

/**
 * Decodes what is left of a link that Proofpoint's URL Defense, version 2, rewrote: `-XX` for `%XX`, and `_` for `/`.
 *
 * @param pathname as received
 * @returns the original path, percent-encoded; `undefined` if there is no sign of this encoding
 * @example decodeProofpoint2('/form-25C3-25A5l&d=DwMFaQ') // '/form%25C3%25A5l'
 */
export function decodeProofpoint2(pathname: string): string | undefined {
  if (!parameters.test(pathname) && !escapes.test(pathname)) return undefined;
  return pathname
    .replace(parameters, '')
    .replace(/_|%5F/gi, '/')
    .replace(/-(?=[0-9A-F]{2})/g, '%');
}
