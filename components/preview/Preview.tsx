'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useTransition } from 'react';
import { type PageRouter, type PreviewTools, previewToolsPath } from './previewTools.ts';

/** The tools of the preview, fetched from the Studio in the browser, and kept in step with the page. */
export function Preview() {
  const router = useRouter();
  const tools = useRef<PreviewTools>(undefined);
  const refresh = useRefresh();
  const search = useSearchParams().toString();
  const address = usePathname() + (search && `?${search}`);
  const shown = useRef(address);

  useEffect(() => {
    let left = false;
    const page: PageRouter = { push: router.push, replace: router.replace, back: router.back, refresh };
    import(/* turbopackIgnore: true */ previewToolsPath).then(
      ({ showPreviewTools }: { showPreviewTools: (router: PageRouter) => PreviewTools }) => {
        if (left) return;
        tools.current = showPreviewTools(page);
        tools.current.isAt(shown.current);
      },
      (cause) =>
        console.error('The tools of the preview are built with the Studio, and are not there', cause),
    );
    return () => {
      left = true;
      tools.current?.remove();
      tools.current = undefined;
    };
  }, [router, refresh]);

  useEffect(() => {
    shown.current = address;
    tools.current?.isAt(address);
  }, [address]);

  return null;
}

/** Asks for the page again; done when what came is shown. */
function useRefresh(): () => Promise<void> {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const waiting = useRef<(() => void)[]>([]);
  useEffect(() => {
    if (!pending) for (const done of waiting.current.splice(0)) done();
  }, [pending]);
  return useCallback(
    () =>
      new Promise<void>((done) => {
        waiting.current.push(done);
        startTransition(() => router.refresh());
      }),
    [router],
  );
}
