import { BehaviorSubject, filter, firstValueFrom, type Observable } from 'rxjs';

/** The person who is logged in. */
export interface Editor {
  id: string;
  name: string;
}

/** Whether the open desk may send requests: only while its login is `valid`. */
export type SessionState =
  /** Nobody has logged in since the page was loaded. */
  | { status: 'none' }
  | { status: 'valid'; editor: Editor }
  /** The login has expired, was revoked, or ended in another tab. */
  | { status: 'lost'; editor: Editor }
  /** Somebody else has logged in since, here or in another tab. Nothing is sent under their name unasked. */
  | { status: 'replaced'; editor: Editor; by: Editor };

/**
 * The login of an open desk. The desk keeps the client that it was opened with; its requests use the token of the latest
 * login, and wait while there is none.
 */
export interface EditorSession {
  state: Observable<SessionState>;
  current(): SessionState;
  /** The desk opens for an editor. */
  begin(editor: Editor, token: string): void;
  /** The store has refused a token, or the login was removed. A token that has been replaced since is ignored. */
  lose(token?: string): void;
  /** Somebody has logged in while the desk is open. */
  renew(editor: Editor, token: string): void;
  /** Continues under the name of the editor who has `replaced` the first. */
  acceptReplacement(): void;
  /** Goes back from `replaced` to `lost`, so that the first editor can log in. */
  refuseReplacement(): void;
  /** The token of the latest login, valid or not. */
  latestToken(): string | undefined;
  /** Waits for a valid login. @throws the signal's reason if it aborts */
  token(signal?: AbortSignal | null): Promise<string>;
}

export function makeEditorSession(): EditorSession {
  const state = new BehaviorSubject<SessionState>({ status: 'none' });
  let token: string | undefined;
  const set = (next: SessionState) => state.next(next);
  return {
    state,
    current: () => state.value,
    begin(editor, newToken) {
      token = newToken;
      set({ status: 'valid', editor });
    },
    lose(refused) {
      const { value } = state;
      if (value.status === 'none' || value.status === 'lost') return;
      if (refused !== undefined && refused !== token) return;
      set({ status: 'lost', editor: value.editor });
    },
    renew(by, newToken) {
      const { value } = state;
      if (value.status === 'none') return;
      token = newToken;
      const { editor } = value;
      set(editor.id === by.id ? { status: 'valid', editor } : { status: 'replaced', editor, by });
    },
    acceptReplacement() {
      if (state.value.status === 'replaced') set({ status: 'valid', editor: state.value.by });
    },
    refuseReplacement() {
      if (state.value.status === 'replaced') set({ status: 'lost', editor: state.value.editor });
    },
    latestToken: () => token,
    async token(signal) {
      signal?.throwIfAborted();
      if (state.value.status !== 'valid') await untilValid(state, signal);
      return token ?? '';
    },
  };
}

function untilValid(
  state: Observable<SessionState>,
  signal: AbortSignal | null | undefined,
): Promise<unknown> {
  const valid = firstValueFrom(state.pipe(filter(({ status }) => status === 'valid')));
  if (!signal) return valid;
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([valid, aborted]);
}

/** The login of this page. */
export const editorSession = makeEditorSession();
