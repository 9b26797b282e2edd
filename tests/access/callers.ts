import type { OutgoingHttpHeaders } from 'node:http';

/** Who asks, and what he may: `stranger` shows nothing, `refused` something that is no valid token. */
export type WalkCaller = {
  name: string;
  headers: OutgoingHttpHeaders;
  rights: 'stranger' | 'refused' | 'viewer';
};

/** Six kinds of caller. @param expired a token that was valid once @param viewer one that may read */
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
