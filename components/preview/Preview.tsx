'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useTransition } from 'react';
import { type PageRouter, type PreviewTools, previewToolsPath } from './previewTools.ts';

/** Loads the preview tools from the Studio in the browser, and tells them which page is shown. */
export function Preview() {
  const router = useRouter();
  const tools = useRef<PreviewTools>(undefined);
  const refresh = useRefresh();
  const search = useSearchParams().toString();
  const address = usePathname() + (search && `?${search}`);
  const latestAddress = useRef(address);

  useEffect(() => {
    let isUnmounted = false;
    const pageRouter: PageRouter = { push: router.push, replace: router.replace, back: router.back, refresh };
    import(/* turbopackIgnore: true */ previewToolsPath).then(
      ({ showPreviewTools }: { showPreviewTools: (router: PageRouter) => PreviewTools }) => {
        if (isUnmounted) return;
        tools.current = showPreviewTools(pageRouter);
        tools.current.isAt(latestAddress.current);
      },
      (cause) =>
        console.error('The preview tools could not be loaded; they are part of the Studio build', cause),
    );
    return () => {
      isUnmounted = true;
      tools.current?.remove();
      tools.current = undefined;
    };
  }, [router, refresh]);

  useEffect(() => {
    latestAddress.current = address;
    tools.current?.isAt(address);
  }, [address]);

  return null;
}

/** Returns a function that fetches the page again. Its promise resolves when the new content is rendered. */
function useRefresh(): () => Promise<void> {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const resolvers = useRef<(() => void)[]>([]);
  useEffect(() => {
    if (!pending) for (const resolve of resolvers.current.splice(0)) resolve();
  }, [pending]);
  return useCallback(
    () =>
      new Promise<void>((resolve) => {
        resolvers.current.push(resolve);
        startTransition(() => router.refresh());
      }),
    [router],
  );
}
