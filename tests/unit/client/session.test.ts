import { expect, test, vi } from 'vitest';
import { makeEditorSession } from '#sanity/client/session/editorSession.ts';
import { fetchInSession } from '#sanity/client/session/fetchInSession.ts';

const åse = { id: 'å', name: 'Åse Prøve' };
const bo = { id: 'b', name: 'Bo Medprøve' };
const url = 'https://lake.test/lake/v1/data/actions/production';

/** A store that accepts one token, and remembers what it was sent. */
function makeStore(accepted: string) {
  const sent: string[] = [];
  const store = {
    accepted,
    sent,
    fetch: async (_: string, init?: RequestInit) => {
      const token = (new Headers(init?.headers).get('authorization') ?? '').replace('Bearer ', '');
      sent.push(token);
      return new Response('{}', { status: token === store.accepted ? 200 : 401 });
    },
  };
  return store;
}

/** An open desk of Åse with the token »first«. */
function openDesk() {
  const session = makeEditorSession();
  const store = makeStore('first');
  session.begin(åse, 'first');
  const send = fetchInSession(session, store.fetch);
  return { session, store, send };
}

test('a refused request waits for a new login, and is sent with its token', async () => {
  const { session, store, send } = openDesk();
  store.accepted = 'second';
  const response = send(url, { method: 'POST', headers: { authorization: 'Bearer first' } });
  await vi.waitFor(() => expect(session.current().status).toBe('lost'));
  session.renew(åse, 'second');
  expect((await response).status).toBe(200);
  expect(store.sent).toEqual(['first', 'second']);
});

test('requests that begin while logged out wait too; all of them are sent once', async () => {
  const { session, store, send } = openDesk();
  session.lose();
  const responses = [1, 2, 3].map(() => send(url));
  store.accepted = 'second';
  session.renew(åse, 'second');
  expect((await Promise.all(responses)).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(store.sent).toEqual(['second', 'second', 'second']);
});

test('a late refusal of the former token does not end the new login', async () => {
  const { session, store, send } = openDesk();
  session.renew(åse, 'second');
  session.lose('first');
  expect(session.current().status).toBe('valid');
  store.accepted = 'second';
  expect((await send(url, { headers: { authorization: 'Bearer first' } })).status).toBe(200);
});

test('requests about the login are passed on as they are, so that it can be renewed', async () => {
  const { session, store, send } = openDesk();
  session.lose();
  const headers = { authorization: 'Bearer new' };
  for (const path of ['users/me', 'users/me?tag=a', 'auth/logout', 'auth/fetch?sid=1'])
    expect((await send(`https://lake.test/lake/v1/${path}`, { headers })).status, path).toBe(401);
  expect(store.sent).toEqual(['new', 'new', 'new', 'new']);
});

test('before the first login a refusal is passed on, so that the Studio shows its login page', async () => {
  const store = makeStore('first');
  const send = fetchInSession(makeEditorSession(), store.fetch);
  expect((await send(url)).status).toBe(401);
});

test('an aborted request stops waiting', async () => {
  const { session, send } = openDesk();
  session.lose();
  const controller = new AbortController();
  const response = send(url, { signal: controller.signal });
  controller.abort(new Error('enough'));
  await expect(response).rejects.toThrow('enough');
});

test('nothing is sent under the name of somebody else, until that is accepted', async () => {
  const { session, store, send } = openDesk();
  session.lose();
  store.accepted = 'of Bo';
  const response = send(url);
  session.renew(bo, 'of Bo');
  expect(session.current()).toEqual({ status: 'replaced', editor: åse, by: bo });
  await Promise.resolve();
  expect(store.sent).toEqual([]);
  session.acceptReplacement();
  expect((await response).status).toBe(200);
  expect(session.current()).toEqual({ status: 'valid', editor: bo });
});

test('when somebody else is refused, the first editor is asked for again', async () => {
  const { session, store, send } = openDesk();
  session.renew(bo, 'of Bo');
  session.refuseReplacement();
  expect(session.current()).toEqual({ status: 'lost', editor: åse });
  store.accepted = 'second';
  const response = send(url);
  session.renew(åse, 'second');
  expect((await response).status).toBe(200);
  expect(store.sent).toEqual(['second']);
});
