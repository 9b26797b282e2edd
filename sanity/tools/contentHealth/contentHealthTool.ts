import { ActivityIcon } from '@sanity/icons/Activity';
import type { Tool } from 'sanity';
import { lazyComponent } from '#sanity/schema/inputs/lazyComponent.ts';

/** The tool »Sundhed«: what the content rules find in all documents. */
export const contentHealthTool: Tool = {
  name: 'sundhed',
  title: 'Sundhed',
  icon: ActivityIcon,
  component: lazyComponent(() => import('./ContentHealth.tsx')),
};
