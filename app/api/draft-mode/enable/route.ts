import { type DefineEnableDraftModeOptions, defineEnableDraftMode } from 'next-sanity/draft-mode';
import { previewClient } from '#lib/content/client.ts';

/** Starts the preview for a request with a valid secret, which the Studio has just written to the content store. */
export function GET(request: Request): Promise<Response> {
  // next-sanity is typed for the previous major version of the client; the methods that it calls are the same.
  const client = previewClient().withConfig({
    stega: false,
  }) as unknown as DefineEnableDraftModeOptions['client'];
  return defineEnableDraftMode({ client }).GET(request);
}
