import type { SchemaType } from 'sanity';
import { describeLocation } from '../links/describeLocation.ts';
import type { ReferenceLocation, StoredDocument } from './incomingReferences.ts';

const states: Record<ReferenceLocation['state'], string> = {
  public: '',
  draft: ' (kun i kladden)',
  removed: ' (fjernet i kladden)',
};

/** Describes where in a document a reference is, and whether its draft differs: »Hovedmenu (fjernet i kladden)«. */
export function describePlace(
  type: SchemaType | undefined,
  document: StoredDocument,
  place: ReferenceLocation,
  published: boolean,
): string {
  return `${describeLocation(type, document, place)}${published ? states[place.state] : ''}`.trim();
}
