import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { LakeConfig } from '../config.ts';
import type { Store } from '../store/store.ts';
import { readPasswordHash } from './password.ts';

/**
 * The cookie that lets an editor's browser load transformed images: `<img>` sends no Authorization. It opens image
 * transforms and nothing else, and the browser sends it to no other path.
 */
export interface ImageCookie {
  /** Values of Set-Cookie. */
  set(): string;
  clear(): string;
  /** True when the request carries a cookie that this store has set and that has not expired. */
  isValid(req: Pick<IncomingMessage, 'headers'>): boolean;
}

const name = 'lake-images';
/** As long as a login. */
const lifetimeMs = 30 * 24 * 60 * 60 * 1000;

/** @param now milliseconds */
export function makeImageCookie(
  store: Store,
  { url }: Pick<LakeConfig, 'url'>,
  now: () => number = Date.now,
): ImageCookie {
  // Derived from the hash of the password, so a new password ends the cookies with the logins.
  const key = createHmac('sha256', readPasswordHash(store)).update(name).digest();
  const sign = (expires: string) => createHmac('sha256', key).update(expires).digest();
  const { pathname, protocol } = new URL(`${url}/images`);
  const attributes = `Path=${pathname}; HttpOnly; SameSite=Strict${protocol === 'https:' ? '; Secure' : ''}`;
  return {
    set() {
      const expires = String(now() + lifetimeMs);
      const value = `${expires}.${sign(expires).toString('base64url')}`;
      return `${name}=${value}; ${attributes}; Max-Age=${lifetimeMs / 1000}`;
    },
    clear: () => `${name}=; ${attributes}; Max-Age=0`,
    isValid({ headers: { cookie = '' } }) {
      const [, expires = '', signature = ''] =
        /(?:^|; ?)lake-images=(\d{1,16})\.([\w-]{43})(?:;|$)/.exec(cookie) ?? [];
      const given = Buffer.from(signature, 'base64url');
      const expected = sign(expires);
      return given.length === expected.length && timingSafeEqual(given, expected) && Number(expires) > now();
    },
  };
}
