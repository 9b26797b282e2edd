/** The role of a person with an account. Each includes the rights of the ones after it. */
export type AccountRole = 'administrator' | 'editor' | 'reader';
export type Role = AccountRole | 'anonymous';

export const accountRoles: readonly AccountRole[] = ['administrator', 'editor', 'reader'];

export interface User {
  id: string;
  name: string;
}

const rights: Record<Role, number> = { anonymous: 0, reader: 1, editor: 2, administrator: 3 };

/** True if a role includes the rights of another one. */
export const includesRole = (role: Role, needed: Role): boolean => rights[role] >= rights[needed];
