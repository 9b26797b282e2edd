import { useEffect } from 'react';
import { definePlugin, type LayoutProps } from 'sanity';
import { restoreFocus } from './restoreFocus.ts';

function RestoreFocus(props: LayoutProps) {
  useEffect(() => restoreFocus(document), []);
  return props.renderDefault(props);
}

/** The focus stays near where it was when a dialog of the Studio closes. */
export const focusPlugin = definePlugin({
  name: 'restore-focus',
  studio: { components: { layout: RestoreFocus } },
});
