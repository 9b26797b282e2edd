import type { CurrentUser } from 'sanity';

/**
 * True if a person may open previews. The Studio stores a short-lived secret for each, and readers store nothing: they read
 * drafts in the forms.
 */
export const mayPreview = (user: Pick<CurrentUser, 'roles'> | null | undefined): boolean =>
  user?.roles.some(({ name }) => name !== 'viewer') ?? false;
