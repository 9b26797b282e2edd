import { useEffect, useRef } from 'react';
import { editorSession } from '#sanity/client/session/editorSession.ts';

/** How long to wait for a field that is read-only until the connection is back. */
const patienceMs = 10_000;

/** Remembers where the editor was typing before the login dialog opened, and goes back there after it has closed. */
export function useFocusOfDesk(isOpen: boolean): void {
  const place = useRef<HTMLElement>(undefined);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      const isDesk = editorSession.current().status === 'valid';
      if (isDesk && target instanceof HTMLElement) place.current = target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useEffect(() => {
    const { current } = place;
    if (!isOpen || !current) return;
    return () => returnTo(current);
  }, [isOpen]);
}

function returnTo(element: HTMLElement): void {
  const until = Date.now() + patienceMs;
  const attempt = () => {
    const { activeElement } = document;
    const isTaken = activeElement !== null && activeElement !== document.body && activeElement !== element;
    if (!element.isConnected || isTaken || Date.now() > until) return;
    element.focus();
    if (document.activeElement !== element) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}
