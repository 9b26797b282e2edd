import { log } from '#lib/server/log.ts';
import { selfFetch } from '#lib/server/selfFetch.ts';
import { previewCookie } from './previewCookie.ts';

/** The cookie value that enables preview, once found. It is the same for the lifetime of a build. */
let validValue: string | undefined;

/**
 * True if a cookie enables preview. Anyone can send a cookie of this name, and in preview even a path without a page
 * costs a render and disk space. The value is therefore verified.
 *
 * @param value value of the cookie as received
 */
export async function isPreviewCookie(value: string): Promise<boolean> {
  if (validValue !== undefined) return value === validValue;
  if (!/^[\w-]{1,64}$/.test(value)) return false;
  try {
    const headers = { cookie: `${previewCookie}=${value}` };
    const { status } = await selfFetch('/api/draft-mode/state', { headers });
    if (status === 204) validValue = value;
    return status === 204;
  } catch (cause) {
    log.warn('preview', 'a preview cookie could not be verified', { cause });
    return false;
  }
}
