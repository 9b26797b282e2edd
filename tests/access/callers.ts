import type { OutgoingHttpHeaders } from 'node:http';

/** A caller and its rights: `stranger` sends no token, `refused` sends an invalid one. */
export type WalkCaller = {
  name: string;
  headers: OutgoingHttpHeaders;
  rights: 'stranger' | 'refused' | 'viewer';
};

/**
 * Returns six kinds of caller.
 * @param expired a token that was valid once
 * @param viewer a token that may read
 */
export function callersWith({ expired, viewer }: { expired: string; viewer: string }): WalkCaller[] {
  const refused = (name: string, Authorization: string): WalkCaller => ({
    name,
    headers: { Authorization },
    rights: 'refused',
  });
  return [
    { name: 'no header', headers: {}, rights: 'stranger' },
    refused('Basic', 'Basic x'),
    refused('junk', 'Bearer junk-that-is-no-token'),
    refused('empty Bearer', 'Bearer '),
    refused('expired', `Bearer ${expired}`),
    { name: 'viewer', headers: { Authorization: `Bearer ${viewer}` }, rights: 'viewer' },
  ];
}
