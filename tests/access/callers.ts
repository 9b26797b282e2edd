import type { OutgoingHttpHeaders } from 'node:http';

/** The roles of people, each with the rights of the ones before it. */
export const roles = ['reader', 'editor', 'administrator'] as const;
export type WalkRole = (typeof roles)[number];

/**
 * A caller and its rights: `stranger` sends no token, `refused` sends an invalid one, `program` is the site's token for
 * reading, and the others are people who have logged in.
 */
export type WalkCaller = {
  name: string;
  headers: OutgoingHttpHeaders;
  rights: 'stranger' | 'refused' | 'program' | WalkRole;
};

/**
 * Returns every kind of caller.
 * @param expired a token that was valid once
 * @param viewer a program's token that may read
 * @param people tokens of people who have logged in
 */
export function callersWith({
  expired,
  viewer,
  people,
}: {
  expired: string;
  viewer: string;
  people: Record<WalkRole, string>;
}): WalkCaller[] {
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
    { name: 'viewer', headers: { Authorization: `Bearer ${viewer}` }, rights: 'program' },
    ...roles.map(
      (role): WalkCaller => ({
        name: role,
        headers: { Authorization: `Bearer ${people[role]}` },
        rights: role,
      }),
    ),
  ];
}
