import { UsersIcon } from '@sanity/icons/Users';
import type { CurrentUser, Tool } from 'sanity';
import { lazyComponent } from '#sanity/schema/inputs/lazyComponent.ts';

const editorsTool: Tool = {
  name: 'redaktoerer',
  title: 'Redaktører',
  icon: UsersIcon,
  component: lazyComponent(() => import('./EditorsTool.tsx')),
};

/** Adds the tool »Redaktører« for administrators of the embedded lake. */
export const withEditorsTool = (
  tools: Tool[],
  user: Pick<CurrentUser, 'roles'> | null | undefined,
): Tool[] => (user?.roles.some(({ name }) => name === 'administrator') ? [...tools, editorsTool] : tools);
