import { AddIcon } from '@sanity/icons/Add';
import { useMemo } from 'react';
import type { DocumentActionComponent, DocumentActionsResolver } from 'sanity';
import { useRouter } from 'sanity/router';
import { usePaneRouter } from 'sanity/structure';
import { newPageBelow } from '#sanity/structure/newPageBelow.ts';

/** Adds the action »Ny side herunder« to pages; no other document can have pages below it. */
export const withNewPageBelow: DocumentActionsResolver = (actions, { schemaType }) =>
  schemaType === 'page' ? [...actions.slice(0, 1), useNewPageBelow, ...actions.slice(1)] : actions;

/** The document action »Ny side herunder«: opens the form of a new page in place of this one. */
const useNewPageBelow: DocumentActionComponent = ({ id }) => {
  const router = useRouter();
  const { routerPanesState, groupIndex } = usePaneRouter();
  return useMemo(
    () => ({
      label: 'Ny side herunder',
      icon: AddIcon,
      onHandle: () => {
        const { id: pane, params, payload } = newPageBelow(id);
        // The preview has no panes: there the form opens in the desk.
        if (routerPanesState.length === 0) router.navigateIntent('create', [params, payload]);
        else
          router.navigate({
            panes: [...routerPanesState.slice(0, groupIndex), [{ id: pane, params, payload }]],
          });
      },
    }),
    [id, router, routerPanesState, groupIndex],
  );
};
