import { type DefineEnableDraftModeOptions, defineEnableDraftMode } from 'next-sanity/draft-mode';
import { previewClient } from '#lib/content/client.ts';

/** Opens the preview for whoever carries a secret that the Studio wrote into the content store a moment ago. */
export function GET(request: Request): Promise<Response> {
  // next-sanity is typed against a client one major version older; what it calls of ours is the same.
  const client = previewClient().withConfig({
    stega: false,
  }) as unknown as DefineEnableDraftModeOptions['client'];
  return defineEnableDraftMode({ client }).GET(request);
}
