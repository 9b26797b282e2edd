export type Role = 'anonymous' | 'viewer' | 'editor';
export interface User {
  id: string;
  name: string;
}
