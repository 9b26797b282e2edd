import type { RawData, WebSocket } from 'ws';
import { type Caller, identifyHeader } from '../auth/caller.ts';
import type { Lake } from '../context.ts';

/** One open Studio: who it is once it has said so, and under which number it hears about the others. */
interface Peer {
  socket: WebSocket;
  caller?: Caller;
  subscription?: string;
  /** The Studio's name for its session, known from its messages. */
  session?: string;
}

const rooms = new WeakMap<Lake, Set<Peer>>();

/**
 * Who is where in the Studio: JSON-RPC over a WebSocket, as @sanity/bifur-client speaks it. Nothing of it is kept.
 * @param admit called when an editor's token has been shown.
 */
export function connectPresence(lake: Lake, socket: WebSocket, admit: () => void): void {
  const room = rooms.get(lake) ?? new Set<Peer>();
  rooms.set(lake, room);
  const me: Peer = { socket };
  room.add(me);

  const tell = (event: object) => {
    for (const { socket: to, subscription, caller } of room) {
      if (to === socket || !subscription || !caller || to.readyState !== to.OPEN) continue;
      const params = { subscription, result: event };
      to.send(JSON.stringify({ jsonrpc: '2.0', method: 'presence_subscription', params }));
    }
  };
  const i = () => me.caller?.user.id;
  let unwatch = () => {};

  socket.on('message', (data) => {
    const request = read(data);
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
    if (method === 'presence_rollcall') tell({ type: 'rollCall', i: i(), session: params.session });
    if (method === 'presence_announce') {
      const state = params.data as { sessionId?: string };
      me.session = state?.sessionId;
      tell({ type: 'state', i: i(), m: state });
    }
    if (method === 'presence_disconnect')
      tell({ type: 'disconnect', i: i(), m: { session: params.session } });
    reply({ result: method === 'presence_subscribe' ? me.subscription : { ok: true } });
  });
  socket.on('close', () => {
    room.delete(me);
    unwatch();
    if (me.session) tell({ type: 'disconnect', i: i(), m: { session: me.session } });
  });
  // The client shows »connecting« until it has heard something.
  socket.send('♥');
  const beat = setInterval(() => socket.readyState === socket.OPEN && socket.send('♥'), 15_000);
  socket.on('close', () => clearInterval(beat));
}

function authorize(lake: Lake, header: unknown): Caller | undefined {
  try {
    const caller = identifyHeader(lake, header);
    return caller.role === 'editor' ? caller : undefined;
  } catch {
    return undefined;
  }
}

function read(data: RawData): { id: unknown; method: string; params: Record<string, unknown> } | undefined {
  try {
    const { id, method, params } = JSON.parse(data.toString('utf8'));
    return typeof method === 'string' ? { id, method, params: params ?? {} } : undefined;
  } catch {
    return undefined;
  }
}
