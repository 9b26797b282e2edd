import type { Strategy } from './documents/strategy.ts';

/** True if nothing of the strategy itself is published here: no text, goals, focus areas or file. */
export const isUnpublished = ({ body, goals, focusAreas, document }: Strategy): boolean =>
  body.length + goals.length + focusAreas.length === 0 && !document;
