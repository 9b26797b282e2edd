import { useIsPresentationTool, VisualEditing } from '@sanity/visual-editing/react';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { PreviewBar } from '#components/preview/PreviewBar.tsx';
import type { PageRouter, PreviewTools } from '#components/preview/previewTools.ts';

/**
 * What an editor sees on top of a page with drafts: that it is one, the way out, and frames to click and edit. The page
 * is asked for again whenever the Studio tells of a change.
 *
 * Built with the Studio, whose libraries it is made of, and fetched by the page in a preview: in the site's own build
 * it cost every build seconds and every visitor styles.
 *
 * @param router how the page goes elsewhere and is asked for again
 */
export function showPreviewTools(router: PageRouter): PreviewTools {
  const holder = document.body.appendChild(document.createElement('div'));
  const root = createRoot(holder);
  let url: string | undefined;
  let tell: ((update: { type: 'push'; url: string }) => void) | undefined;
  const told = () => url !== undefined && tell?.({ type: 'push', url });
  const history: Parameters<typeof VisualEditing>[0]['history'] = {
    subscribe: (navigate) => {
      tell = navigate;
      told();
      return () => {
        tell = undefined;
      };
    },
    update: (update) => {
      if (update.type === 'pop') router.back();
      else router[update.type](update.url);
    },
  };
  root.render(
    <>
      <Connected onConnect={router.refresh} />
      <VisualEditing portal history={history} refresh={router.refresh} />
    </>,
  );
  return {
    isAt: (address) => {
      url = address;
      told();
    },
    remove: () => {
      root.unmount();
      holder.remove();
    },
  };
}

function Connected({ onConnect }: { onConnect: () => void }) {
  const connected = useIsPresentationTool();
  // What was typed before the Studio and the page had found each other was told to nobody.
  useEffect(() => {
    if (connected) onConnect();
  }, [connected, onConnect]);
  // The Studio says itself that these are drafts, and has its own way out.
  return connected ? null : <PreviewBar />;
}
