import { useEffect, useState } from 'react';
import {
  type SanityDocument,
  useCurrentUser,
  useWorkspace,
  type ValidationMarker,
  validateDocument,
} from 'sanity';

type Validated = { document: SanityDocument; attempt: number; markers: readonly ValidationMarker[] };

/**
 * Validates a document as it is now.
 *
 * Sanity's `useValidationStatus` combines two streams, the revision and the markers. For a moment it gives the markers of
 * the revision before with the new revision.
 *
 * It is not stopped when the document changes: the Studio's own validation shares its requests, and would fail with them.
 *
 * @param document `undefined`: nothing is validated
 * @param attempt another number validates the same document again: the store may not have answered
 * @returns errors and warnings; `undefined` until they are known
 */
export function useMarkers(
  document: SanityDocument | undefined,
  attempt: number,
): readonly ValidationMarker[] | undefined {
  const workspace = useWorkspace();
  const currentUser = useCurrentUser();
  const [validated, setValidated] = useState<Validated>();
  useEffect(() => {
    if (!document) return;
    let isOutdated = false;
    validateDocument({ document, workspace, currentUser: currentUser ?? undefined })
      .then((markers) => {
        if (!isOutdated) setValidated({ document, attempt, markers });
      })
      .catch((error: unknown) => {
        if (!isOutdated) console.error('The document could not be validated before its publish:', error);
      });
    return () => {
      isOutdated = true;
    };
  }, [document, attempt, workspace, currentUser]);
  const isCurrent = validated?.document === document && validated?.attempt === attempt;
  return document && isCurrent ? validated?.markers : undefined;
}
