import { log } from '#lib/server/log.ts';
import { selfFetch } from '#lib/server/selfFetch.ts';
import { previewCookie } from './previewCookie.ts';

/** The one that does open the preview: each build has one, and keeps it. */
let known: string | undefined;

/**
 * Whether a cookie opens the preview. Anybody can send one of that name, and behind it lie addresses that are no page:
 * each would cost a render, and a place on the disk.
 *
 * @param value of the cookie, as it was sent
 */
export async function isPreviewCookie(value: string): Promise<boolean> {
  if (known !== undefined) return value === known;
  if (!/^[\w-]{1,64}$/.test(value)) return false;
  try {
    const headers = { cookie: `${previewCookie}=${value}` };
    const { status } = await selfFetch('/api/draft-mode/state', { headers });
    if (status === 204) known = value;
    return status === 204;
  } catch (cause) {
    log.warn('preview', 'whether a cookie opens the preview could not be checked', { cause });
    return false;
  }
}
