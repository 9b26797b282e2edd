import { createElement, useState } from 'react';
import type { DocumentActionComponent, DocumentActionsResolver } from 'sanity';
import { lazyComponent } from '#sanity/schema/inputs/lazyComponent.ts';
import type { Removal } from './removalTexts.ts';

const RemovalCheck = lazyComponent(() => import('./RemovalCheck.tsx'));

const isRemoval = (action: string | undefined): action is Removal =>
  action === 'delete' || action === 'unpublish';

/** The Studio identifies an action by its component, so that each may be wrapped only once. */
const checkedActions = new WeakMap<DocumentActionComponent, DocumentActionComponent>();

/** Before a document is deleted or unpublished, checks that no other document refers to it. */
export const withRemovalCheck: DocumentActionsResolver = (actions) =>
  actions.map((action) => {
    if (!isRemoval(action.action)) return action;
    const checked = checkedActions.get(action) ?? checkedAction(action, action.action);
    checkedActions.set(action, checked);
    return checked;
  });

/**
 * Sanity's dialog offers to remove the document anyway, which the store refuses. It opens only if the document can be
 * removed; otherwise ours leads to the references.
 */
function checkedAction(useAction: DocumentActionComponent, removal: Removal): DocumentActionComponent {
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each action, see `checkedActions`
  const CheckedAction: DocumentActionComponent = (props) => {
    const description = useAction(props);
    const [checking, setChecking] = useState(false);
    if (!description) return description;
    const { id, type } = props;
    const onClose = () => setChecking(false);
    const onFree = () => {
      setChecking(false);
      description.onHandle?.();
    };
    const check = () => createElement(RemovalCheck, { id, type, removal, onClose, onFree });
    return {
      ...description,
      onHandle: () => setChecking(true),
      dialog: checking ? { type: 'custom', component: check() } : description.dialog,
    };
  };
  return Object.assign(CheckedAction, { action: useAction.action, displayName: useAction.displayName });
}
