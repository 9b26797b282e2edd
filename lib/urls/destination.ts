/** Final destination of a URL. A path is always that of a current page, so that one redirect suffices. */
export type Destination =
  | { kind: 'page'; path: string }
  | { kind: 'redirect'; to: string; permanent: boolean }
  | { kind: 'external'; to: string; permanent: boolean }
  | { kind: 'gone' }
  | { kind: 'unpublished' };

/** True if two destinations are equal. */
export const isSameDestination = (a: Destination, b: Destination): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
