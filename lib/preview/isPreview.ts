import { draftMode } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import { log } from '#lib/server/log.ts';

/** Next's words where there is no request: in the proxy, in a test, while it lists the pages to prerender. */
const withoutRequest = /outside a request scope|without an HTTP request/;

/** Whether an editor is looking at drafts. Where there is no request, nobody is. */
export async function isPreview(): Promise<boolean> {
  try {
    return (await draftMode()).isEnabled;
  } catch (cause) {
    // Next steers rendering by errors of its own: those are not ours to catch.
    unstable_rethrow(cause);
    if (!(cause instanceof Error && withoutRequest.test(cause.message)))
      log.warn('preview', 'draft mode could not be read: what is published is shown', { cause });
    return false;
  }
}
