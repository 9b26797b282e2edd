import { createElement, Fragment } from 'react';
import { definePlugin, type InputProps, type LayoutProps } from 'sanity';
import { lazyComponent } from '#sanity/schema/inputs/lazyComponent.ts';

const LogoutDialog = lazyComponent(() => import('./session/LogoutDialog.tsx'));
const SessionDialog = lazyComponent(() => import('./session/SessionDialog.tsx'));
const FormWithSaveState = lazyComponent<InputProps>(() => import('./unsaved/FormWithSaveState.tsx'));

const LayoutWithSession = (props: LayoutProps) =>
  createElement(
    Fragment,
    null,
    props.renderDefault(props),
    createElement(SessionDialog),
    createElement(LogoutDialog),
  );

/** Only the form of a whole document has the notices: the other inputs are rendered as they are. */
const InputWithSaveState = (props: InputProps) =>
  props.id === 'root' ? createElement(FormWithSaveState, props) : props.renderDefault(props);

/** Nothing typed is lost: the login returns over the desk, and forms say what is not saved yet. */
export const keepWords = definePlugin({
  name: 'keep-words',
  studio: { components: { layout: LayoutWithSession } },
  form: { components: { input: InputWithSaveState } },
});
