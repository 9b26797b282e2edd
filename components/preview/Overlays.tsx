'use client';

import { useRouter } from 'next/navigation';
import { useIsPresentationTool } from 'next-sanity/hooks';
import { VisualEditing } from 'next-sanity/visual-editing/client-component';
import { useEffect, useRef, useTransition } from 'react';

/**
 * Frames to click and edit. The page is asked for again whenever the Studio tells of a change; by itself next-sanity
 * does so only when the editor presses »reload«.
 */
export function Overlays() {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const waiting = useRef<(() => void)[]>([]);
  const connected = useIsPresentationTool();

  useEffect(() => {
    if (!pending) for (const done of waiting.current.splice(0)) done();
  }, [pending]);

  // What was typed before the Studio and the page had found each other was told to nobody.
  useEffect(() => {
    if (connected) startTransition(() => router.refresh());
  }, [connected, router]);

  const refresh = () =>
    new Promise<void>((done) => {
      waiting.current.push(done);
      startTransition(() => router.refresh());
    });

  return <VisualEditing refresh={refresh} />;
}
