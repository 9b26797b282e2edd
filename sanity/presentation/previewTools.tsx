import { useIsPresentationTool, VisualEditing } from '@sanity/visual-editing/react';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { PreviewBar } from '#components/preview/PreviewBar.tsx';
import type { PageRouter, PreviewTools } from '#components/preview/previewTools.ts';

/**
 * Adds the preview overlay to a page with drafts: a bar that says so, with a link to the public page, and click-to-edit frames. The
 * page is refreshed whenever the Studio reports a change.
 *
 * Built with the Studio, because it uses the same libraries, and loaded by the page only in preview mode. In the site's
 * own build it added seconds to every build and styles to every page.
 *
 * @param router navigates and refreshes the page
 * @returns `isAt` reports the page's current URL to the Studio; `remove` unmounts the overlay
 */
export function showPreviewTools(router: PageRouter): PreviewTools {
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  let url: string | undefined;
  let notifyStudio: ((update: { type: 'push'; url: string }) => void) | undefined;
  const reportUrl = () => url !== undefined && notifyStudio?.({ type: 'push', url });
  const history: Parameters<typeof VisualEditing>[0]['history'] = {
    subscribe: (navigate) => {
      notifyStudio = navigate;
      reportUrl();
      return () => {
        notifyStudio = undefined;
      };
    },
    update: (update) => {
      if (update.type === 'pop') router.back();
      else router[update.type](update.url);
    },
  };
  const render = () =>
    root.render(
      <>
        <ConnectionStatus address={url ?? '/'} onConnect={router.refresh} />
        <VisualEditing portal history={history} refresh={router.refresh} />
      </>,
    );
  render();
  return {
    isAt: (address) => {
      url = address;
      reportUrl();
      render();
    },
    remove: () => {
      root.unmount();
      container.remove();
    },
  };
}

function ConnectionStatus({ address, onConnect }: { address: string; onConnect: () => void }) {
  const connected = useIsPresentationTool();
  // Edits made before the Studio and the page were connected were not reported, so the page must be refreshed.
  useEffect(() => {
    if (connected) onConnect();
  }, [connected, onConnect]);
  // Inside the Studio the bar is redundant: the Studio shows that these are drafts and how to leave.
  return connected ? null : <PreviewBar address={address} />;
}
