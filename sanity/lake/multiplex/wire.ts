/**
 * Protocol for the event streams of one page over one WebSocket, `/v1/multiplex`. The client numbers each stream.
 *
 * The client sends JSON: `{open: 1, url: "/v…/data/listen/…?…", headers: {authorization, last-event-id}}`, `{close: 1}`.
 * The lake answers `{id: 1, status: 200}`, then `{id: 1, text: "event: …\n\n"}` for each part of the response body, and
 * `{id: 1, end: true}` when it closes the stream. A refused stream gets `{id: 1, status: 4xx, text: "{…}", end: true}`.
 */
export type FromClient = { open: number; url: string; headers: Record<string, unknown> } | { close: number };

export interface FromLake {
  id: number;
  status?: number;
  text?: string;
  end?: true;
}
