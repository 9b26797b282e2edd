import { Dialog } from '@sanity/ui';
import { useEffect, useId } from 'react';
import { editorSession } from '#sanity/client/session/editorSession.ts';
import { hasUnsaved } from '#sanity/client/unsavedDocuments.ts';
import { useObservable } from '../ui/useObservable.ts';
import { LogInAgainForm } from './LogInAgainForm.tsx';
import { ReplacedEditor } from './ReplacedEditor.tsx';
import { useFocusOfDesk } from './useFocusOfDesk.ts';

/** Asks for a new login over the open desk, whose forms stay as they are. */
export default function SessionDialog() {
  const id = useId();
  const { value: session = editorSession.current() } = useObservable(editorSession.state);
  const isOpen = session.status === 'lost' || session.status === 'replaced';
  const replaced = session.status === 'replaced';
  // Without unsaved words there is nothing to ask: the desk opens anew for the other editor.
  const reloads = replaced && !hasUnsaved();
  useEffect(() => {
    if (reloads) location.reload();
  }, [reloads]);
  useFocusOfDesk(isOpen);
  if (!isOpen || reloads) return null;
  return (
    <Dialog
      id={id}
      header={replaced ? `Du er logget ind som ${session.by.name}` : 'Log ind igen'}
      width={0}
      zOffset={1_000_000}
      // The form's own field takes the focus: the name is filled in already.
      __unstable_autoFocus={replaced}
      // Typing goes on for a moment after the dialog has opened: a stray key must not close it.
      onClose={undefined}
    >
      {replaced ? (
        <ReplacedEditor editor={session.editor} by={session.by} />
      ) : (
        <LogInAgainForm editor={session.editor} />
      )}
    </Dialog>
  );
}
