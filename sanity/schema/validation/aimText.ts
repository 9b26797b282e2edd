/**
 * What keeps an aim from continuing the sentence that its list begins (»… arbejder for at«), in Danish.
 *
 * @returns the message for the editor; `undefined` when the aim reads on
 */
export function aimProblem(text: string): string | undefined {
  const words = text.trim();
  if (/^at\s/i.test(words))
    return 'Punktet fortsætter en sætning, der allerede slutter med »at«. Slet »at« her.';
  if (/^[A-ZÆØÅ][a-zæøå]/.test(words)) return 'Punktet fortsætter en sætning. Begynd med lille bogstav.';
  return undefined;
}

/** What keeps an introduction from ending in the »at« that its aims continue, in Danish. */
export function aimsIntroProblem(intro: string): string | undefined {
  return /\bat:?$/i.test(intro.trim())
    ? undefined
    : 'Punkterne fortsætter denne sætning. Lad den slutte med »at«, for eksempel »Væksthus for Ledelse arbejder for at«.';
}
