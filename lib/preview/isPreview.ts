import { draftMode } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import { log } from '#lib/server/log.ts';

/** Next's error messages outside a request: in the proxy, in a test, in `generateStaticParams`. */
const noRequestError = /outside a request scope|without an HTTP request/;

/** True if draft mode is enabled: an editor is previewing drafts. Always false outside a request. */
export async function isPreview(): Promise<boolean> {
  try {
    return (await draftMode()).isEnabled;
  } catch (cause) {
    // Next uses its own errors for control flow: they must not be caught here.
    unstable_rethrow(cause);
    if (!(cause instanceof Error && noRequestError.test(cause.message)))
      log.warn('preview', 'draft mode could not be read: published content is shown', { cause });
    return false;
  }
}
