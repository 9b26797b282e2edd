/** Formats the years in which an organisation existed: `2006–`, `–2014`, `1975–2014`; empty if unknown. */
export function activeYears(from: number | undefined, to: number | undefined): string {
  return from === undefined && to === undefined ? '' : `${from ?? ''}–${to ?? ''}`;
}
