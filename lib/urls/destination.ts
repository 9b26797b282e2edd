/** Where an address leads in the end. A path is always one of today's, so that it takes one hop to get there. */
export type Destination =
  | { kind: 'page'; path: string }
  | { kind: 'redirect'; to: string; permanent: boolean }
  | { kind: 'external'; to: string; permanent: boolean }
  | { kind: 'gone' }
  | { kind: 'unpublished' };
/** Whether two addresses lead to the same place in the same way. */
export const isSameDestination = (a: Destination, b: Destination): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
