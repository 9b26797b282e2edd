// The part of `ws` the lake uses.
declare module 'ws' {
  import type { IncomingMessage } from 'node:http';
  import type { Duplex } from 'node:stream';

  export interface WebSocket {
    readonly readyState: number;
    readonly OPEN: 1;
    readonly bufferedAmount: number;
    send(data: string): void;
    close(code?: number, reason?: string): void;
    terminate(): void;
    ping(): void;
    on(event: 'message', listener: (data: Buffer) => void): this;
    on(event: 'close' | 'pong', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
  }
  export class WebSocketServer {
    constructor(options: { noServer: true; maxPayload: number });
    handleUpgrade(
      req: IncomingMessage,
      socket: Duplex,
      head: Buffer,
      done: (socket: WebSocket) => void,
    ): void;
  }
}
