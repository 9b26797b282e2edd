/** The years an organisation was there, as the editor sees them: »2006–«, »–2014«, »1975–2014«; empty when unknown. */
export function activeYears(from: number | undefined, to: number | undefined): string {
  return from === undefined && to === undefined ? '' : `${from ?? ''}–${to ?? ''}`;
}
