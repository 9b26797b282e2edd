import { getPublishedId } from '@sanity/client/csm';
import { useEffect, useRef } from 'react';
import { useIncomingReferences } from '../incomingReferences/useIncomingReferences.ts';
import { blockingReferences } from './blockingReferences.ts';
import { RemovalBlockedDialog } from './RemovalBlockedDialog.tsx';
import type { Removal } from './removalTexts.ts';
import { useRemovedDocument } from './useRemovedDocument.ts';

type Props = {
  id: string;
  type: string;
  removal: Removal;
  onClose: () => void;
  /** Called once if nothing refers to the document, and if that cannot be found out: the store checks it again. */
  onFree: () => void;
};

/**
 * Opens a dialog with the references that keep a document from being removed, if there are any; and before a page with an
 * address is deleted, because newsletters and bookmarks may have the address: the dialog offers a redirect from it.
 */
export default function RemovalCheck({ id, type, removal, onClose, onFree }: Props) {
  const target = getPublishedId(id);
  const { value, failed } = useIncomingReferences(target);
  const blocking = value && blockingReferences(value);
  const wasBlocked = useRef(false);
  if (blocking && blocking.length > 0) wasBlocked.current = true;
  const { title, address, isKnown } = useRemovedDocument(target, type);
  const needsAnswer = wasBlocked.current || (removal === 'delete' && address !== undefined);
  const isFree = failed || (blocking?.length === 0 && isKnown && !needsAnswer);
  useEffect(() => {
    if (isFree) onFree();
  }, [isFree, onFree]);
  if (!blocking || !isKnown || isFree) return null;
  return (
    <RemovalBlockedDialog
      id={target}
      type={type}
      title={title}
      address={address}
      removal={removal}
      referrers={blocking}
      onClose={onClose}
      onContinue={onFree}
    />
  );
}
