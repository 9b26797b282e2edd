import { DashboardIcon } from '@sanity/icons/Dashboard';
import { createElement, Fragment, useLayoutEffect } from 'react';
import { type ActiveToolLayoutProps, definePlugin } from 'sanity';
import { useRouter } from 'sanity/router';
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure';
import { lazyComponent } from '#sanity/schema/inputs/lazyComponent.ts';

const FrontDeskPane = lazyComponent(() => import('#sanity/tools/frontDesk/FrontDeskPane.tsx'));

/** Id of the pane: its address is /studio/structure/overblik. */
const frontDeskId = 'overblik';
const title = 'Overblik';

/** The list item »Overblik«: what needs doing. */
export function frontDeskItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id(frontDeskId)
    .title(title)
    .icon(DashboardIcon)
    .child(S.component(FrontDeskPane).id(frontDeskId).title(title));
}

/** Below this width the Studio shows one pane: the list comes first there, and »Overblik« is its first item. */
const hasRoom = () => matchMedia('(min-width: 45rem)').matches;

/**
 * Opens »Overblik« wherever nothing else is open beside the list: after the login, and when a document is closed. The
 * address is replaced, so that the browser's back button does not stop at the bare list.
 */
export const frontDesk = definePlugin({
  name: 'front-desk',
  studio: { components: { activeToolLayout: OpenFrontDesk } },
});

function OpenFrontDesk(props: ActiveToolLayoutProps) {
  const { state, navigate } = useRouter();
  // An intent is a document that is about to open.
  const { _searchParams, ...open } = state;
  const isBare = props.activeTool.name === 'structure' && Object.values(open).every((part) => !part);
  // Before the browser paints, and before anything else can navigate.
  useLayoutEffect(() => {
    if (isBare && hasRoom()) navigate({ panes: [[{ id: frontDeskId }]] }, { replace: true });
  }, [isBare, navigate]);
  return createElement(Fragment, null, props.renderDefault(props));
}
