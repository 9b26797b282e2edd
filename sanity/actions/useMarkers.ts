import { useEffect, useState } from 'react';
import {
  type SanityDocument,
  useCurrentUser,
  useWorkspace,
  type ValidationMarker,
  validateDocument,
} from 'sanity';

type Validated = { document: SanityDocument; markers: readonly ValidationMarker[] };

/**
 * Validates a document as it is now.
 *
 * Sanity's `useValidationStatus` combines two streams, the revision and the markers. For a moment it gives the markers of
 * the revision before with the new revision.
 *
 * @param document `undefined`: nothing is validated
 * @returns errors and warnings; `undefined` until they are known
 */
export function useMarkers(document: SanityDocument | undefined): readonly ValidationMarker[] | undefined {
  const workspace = useWorkspace();
  const currentUser = useCurrentUser();
  const [validated, setValidated] = useState<Validated>();
  useEffect(() => {
    if (!document) return;
    const cancel = new AbortController();
    validateDocument({ document, workspace, currentUser: currentUser ?? undefined, signal: cancel.signal })
      .then((markers) => {
        if (!cancel.signal.aborted) setValidated({ document, markers });
      })
      .catch((error: unknown) => {
        if (!cancel.signal.aborted)
          console.error('The document could not be validated before its publish:', error);
      });
    return () => cancel.abort();
  }, [document, workspace, currentUser]);
  return document && validated?.document === document ? validated.markers : undefined;
}
