import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/**
 * Renders its children in the footer of a document only. After a shortcut the Studio renders the dialog of an action twice,
 * in the footer and at the end of the pane: two dialogs, or a message that nobody sees.
 */
export default function OnlyInFooter({ children }: { children?: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null);
  const [isInFooter, setIsInFooter] = useState(false);
  useLayoutEffect(() => {
    setIsInFooter(Boolean(place.current?.closest('[data-testid="pane-footer"]')));
  }, []);
  return (
    <>
      <span ref={place} hidden />
      {isInFooter && children}
    </>
  );
}
