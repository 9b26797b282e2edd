import type { IncomingMessage } from 'node:http';
import type { LakeConfig } from '../config.ts';
import { hashToken, type Tokens } from './tokens.ts';

/**
 * The cookie that lets an editor's browser load transformed images: `<img>` sends no Authorization header. It grants image
 * transforms and nothing else, the browser sends it to no other path, and it ends with the login.
 */
export interface ImageCookie {
  /** Returns the Set-Cookie value that sets the cookie for a login. */
  set(token: string): string;
  /** Returns the Set-Cookie value that deletes the cookie. */
  clear(): string;
  /** True if the request carries the cookie of a login that is still valid. */
  isValid(req: Pick<IncomingMessage, 'headers'>): boolean;
}

const cookieName = 'lake-images';
/** The same as for a login. */
const lifetimeSeconds = 30 * 24 * 60 * 60;

export function makeImageCookie(tokens: Tokens, { url }: Pick<LakeConfig, 'url'>): ImageCookie {
  const { pathname, protocol } = new URL(`${url}/images`);
  const attributes = `Path=${pathname}; HttpOnly; SameSite=Strict${protocol === 'https:' ? '; Secure' : ''}`;
  return {
    // The hash, because the token itself would grant everything.
    set: (token) => `${cookieName}=${hashToken(token)}; ${attributes}; Max-Age=${lifetimeSeconds}`,
    clear: () => `${cookieName}=; ${attributes}; Max-Age=0`,
    isValid({ headers: { cookie = '' } }) {
      const [, hash] = /(?:^|; ?)lake-images=([0-9a-f]{64})(?:;|$)/.exec(cookie) ?? [];
      return hash !== undefined && tokens.findHash(hash) !== undefined;
    },
  };
}
