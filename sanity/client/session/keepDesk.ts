import { distinctUntilChanged, filter, map, shareReplay } from 'rxjs';
import type { AuthState, AuthStore } from 'sanity';
import type { LogoutDecision } from './confirmLogout.ts';
import type { Editor, EditorSession } from './editorSession.ts';

/** Time (ms) for the store to hear of a logout with unsaved words. */
const patienceMs = 3_000;

/** Steps of a logout besides the Studio's own. */
export type Logout = {
  confirm: () => Promise<LogoutDecision>;
  revoke: (token: string) => Promise<void>;
  leave: () => void;
};

/**
 * Wraps the Studio's auth store so that the desk stays open when the login ends: the Studio replaces the desk with its login
 * screen, together with every open form and the words in it that are not saved yet. Here the session remembers that the
 * login is lost, and a dialog over the desk asks for a new one.
 *
 * @param logout.confirm decides about words that are not saved
 * @param logout.revoke revokes a token in the store
 * @param logout.leave ends the page with words that are not saved
 */
export function keepDesk(store: AuthStore, session: EditorSession, logout: Logout): AuthStore {
  let isLeaving = false;
  const belongsToDesk = (next: AuthState): boolean => {
    const editor = editorOf(next);
    const token = next.client.config().token;
    if (isLeaving) return true;
    if (session.current().status === 'none') {
      if (editor && token) session.begin(editor, token);
      return true;
    }
    if (editor && token) session.renew(editor, token);
    else session.lose();
    return false;
  };
  return {
    ...store,
    state: store.state.pipe(filter(belongsToDesk), shareReplay(1)),
    // Used for the presence of editors. The Studio's own stream would close it as soon as the login ends.
    token: session.state.pipe(
      filter(({ status }) => status === 'valid' || status === 'none'),
      map(() => session.latestToken() ?? null),
      distinctUntilChanged(),
      shareReplay(1),
    ),
    logout: async () => {
      const decision = await logout.confirm();
      if (decision === 'stay') return;
      isLeaving = true;
      const token = session.latestToken();
      // The Studio revokes the token that it had when the page was loaded, if any, not that of a later login.
      const end = async () => {
        if (token) await logout.revoke(token);
        await store.logout?.();
      };
      if (decision === 'saved') return end();
      // The store is probably away: the login ends in this browser at any rate.
      await Promise.race([end(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
      logout.leave();
    },
  };
}

function editorOf({ authenticated, currentUser }: AuthState): Editor | undefined {
  return authenticated && currentUser ? { id: currentUser.id, name: currentUser.name } : undefined;
}
