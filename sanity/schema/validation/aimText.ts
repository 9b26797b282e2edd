/**
 * Checks that an aim continues the introductory sentence of its list (»… arbejder for at«).
 *
 * @returns a Danish error message; `undefined` if the aim is valid
 */
export function aimProblem(text: string): string | undefined {
  const words = text.trim();
  if (/^at\s/i.test(words))
    return 'Punktet fortsætter en sætning, der allerede slutter med »at«. Slet »at« her.';
  if (/^[A-ZÆØÅ][a-zæøå]/.test(words)) return 'Punktet fortsætter en sætning. Begynd med lille bogstav.';
  return undefined;
}

/** Returns a Danish error message unless the introduction ends with »at«, which the aims continue. */
export function aimsIntroProblem(intro: string): string | undefined {
  return /\bat:?$/i.test(intro.trim())
    ? undefined
    : 'Punkterne fortsætter denne sætning. Lad den slutte med »at«, for eksempel »Væksthus for Ledelse arbejder for at«.';
}
