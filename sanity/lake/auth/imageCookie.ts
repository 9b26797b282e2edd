import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { LakeConfig } from '../config.ts';
import type { Store } from '../store/store.ts';
import { readPasswordHash } from './password.ts';

/**
 * The cookie that lets an editor's browser load transformed images: `<img>` sends no Authorization header. It grants image
 * transforms and nothing else, and the browser sends it to no other path.
 */
export interface ImageCookie {
  /** Returns the Set-Cookie value that sets the cookie. */
  set(): string;
  /** Returns the Set-Cookie value that deletes the cookie. */
  clear(): string;
  /** True if the request carries a cookie that this store has signed and that has not expired. */
  isValid(req: Pick<IncomingMessage, 'headers'>): boolean;
}

const cookieName = 'lake-images';
/** The same as for a login. */
const lifetimeMs = 30 * 24 * 60 * 60 * 1000;

/** @param now returns the current time in milliseconds */
export function makeImageCookie(
  store: Store,
  { url }: Pick<LakeConfig, 'url'>,
  now: () => number = Date.now,
): ImageCookie {
  // Derived from the password hash: a new password invalidates all cookies together with the logins.
  const key = createHmac('sha256', readPasswordHash(store)).update(cookieName).digest();
  const sign = (expires: string) => createHmac('sha256', key).update(expires).digest();
  const { pathname, protocol } = new URL(`${url}/images`);
  const attributes = `Path=${pathname}; HttpOnly; SameSite=Strict${protocol === 'https:' ? '; Secure' : ''}`;
  return {
    set() {
      const expires = String(now() + lifetimeMs);
      const value = `${expires}.${sign(expires).toString('base64url')}`;
      return `${cookieName}=${value}; ${attributes}; Max-Age=${lifetimeMs / 1000}`;
    },
    clear: () => `${cookieName}=; ${attributes}; Max-Age=0`,
    isValid({ headers: { cookie = '' } }) {
      const [, expires = '', signature = ''] =
        /(?:^|; ?)lake-images=(\d{1,16})\.([\w-]{43})(?:;|$)/.exec(cookie) ?? [];
      const actual = Buffer.from(signature, 'base64url');
      const expected = sign(expires);
      return (
        actual.length === expected.length && timingSafeEqual(actual, expected) && Number(expires) > now()
      );
    },
  };
}
