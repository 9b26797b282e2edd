import type { RawData, WebSocket } from 'ws';
import { type Caller, identifyHeader } from '../auth/caller.ts';
import type { Lake } from '../context.ts';

/** One open Studio: its caller once authenticated, and the id of its subscription to presence events. */
interface Peer {
  socket: WebSocket;
  caller?: Caller;
  subscription?: string;
  /** The Studio's session id, taken from its messages. */
  session?: string;
}

const rooms = new WeakMap<Lake, Set<Peer>>();

/**
 * Tells each open Studio which documents the other editors have open. Speaks the JSON-RPC of @sanity/bifur-client over a
 * WebSocket, and stores nothing.
 * @param admit called when an editor's token has been validated.
 */
export function connectPresence(lake: Lake, socket: WebSocket, admit: () => void): void {
  const room = rooms.get(lake) ?? new Set<Peer>();
  rooms.set(lake, room);
  const me: Peer = { socket };
  room.add(me);

  const broadcast = (event: object) => {
    for (const { socket: peer, subscription, caller } of room) {
      if (peer === socket || !subscription || !caller || peer.readyState !== peer.OPEN) continue;
      const params = { subscription, result: event };
      peer.send(JSON.stringify({ jsonrpc: '2.0', method: 'presence_subscription', params }));
    }
  };
  const userId = () => me.caller?.user.id;
  let unwatch = () => {};

  socket.on('message', (data) => {
    const request = parseMessage(data);
    if (!request) return;
    const { id, method, params } = request;
    const reply = (answer: object) => socket.send(JSON.stringify({ jsonrpc: '2.0', id, ...answer }));
    if (method === 'authorization') {
      me.caller = authorize(lake, params.authorization);
      if (!me.caller) return socket.close(4001, 'the token is unknown');
      admit();
      unwatch();
      unwatch = lake.tokenWatch.watch(me.caller.token ?? '', () =>
        socket.close(4001, 'the token is no longer valid'),
      );
      return reply({ result: { ok: true } });
    }
    if (!me.caller) return reply({ error: { code: 4001, message: 'Unauthorized' } });
    if (method === 'presence_subscribe') me.subscription = String(id);
    if (method === 'presence_unsubscribe') me.subscription = undefined;
    if (method === 'presence_rollcall') broadcast({ type: 'rollCall', i: userId(), session: params.session });
    if (method === 'presence_announce') {
      const state = params.data as { sessionId?: string };
      me.session = state?.sessionId;
      broadcast({ type: 'state', i: userId(), m: state });
    }
    if (method === 'presence_disconnect')
      broadcast({ type: 'disconnect', i: userId(), m: { session: params.session } });
    reply({ result: method === 'presence_subscribe' ? me.subscription : { ok: true } });
  });
  socket.on('close', () => {
    room.delete(me);
    unwatch();
    if (me.session) broadcast({ type: 'disconnect', i: userId(), m: { session: me.session } });
  });
  // The client shows "connecting" until it receives a message.
  socket.send('♥');
  const beat = setInterval(() => socket.readyState === socket.OPEN && socket.send('♥'), 15_000);
  socket.on('close', () => clearInterval(beat));
}

function authorize(lake: Lake, header: unknown): Caller | undefined {
  try {
    const caller = identifyHeader(lake, header);
    // The site's token for previews belongs to nobody who could be present.
    return caller.isPerson || caller.role === 'administrator' ? caller : undefined;
  } catch {
    return undefined;
  }
}

function parseMessage(
  data: RawData,
): { id: unknown; method: string; params: Record<string, unknown> } | undefined {
  try {
    const { id, method, params } = JSON.parse(data.toString('utf8'));
    return typeof method === 'string' ? { id, method, params: params ?? {} } : undefined;
  } catch {
    return undefined;
  }
}
