'use client';

import { Overlays } from './Overlays.tsx';
import { PreviewBar } from './PreviewBar.tsx';

/** What an editor sees on top of a page with drafts: that it is one, the way out, and frames to click and edit. */
export default function PreviewTools() {
  return (
    <>
      <PreviewBar />
      <Overlays />
    </>
  );
}
