import type { Patch } from './plugin.ts';

/** Removes requests to Sanity's hosts that no setting disables. The Studio's security policy would block them. */
export const noVendorCalls: Patch[] = [
  // The check for a newer Studio version: editors cannot update the Studio.
  {
    package: 'sanity',
    find: 'fetchLatestAvailableVersionForPackage = async (options) => {',
    replace: 'fetchLatestAvailableVersionForPackage = async (options) => { return;',
  },
  // Links below the login form: Sanity's forum, documentation and terms.
  {
    package: 'sanity',
    find: 'children: LINKS.map(_temp$11)',
    replace: 'children: null',
  },
  // The help menu: links to Sanity's English pages, forum and sales. It also requests whether feedback is enabled.
  {
    package: 'sanity',
    find: 'shouldRender.resources && /* @__PURE__ */ jsx(ResourcesButton, {})',
    replace: 'null',
  },
  // The request for telemetry consent: always denied.
  {
    package: '@sanity/sdk',
    find: 'cachedConsent = await getClient().request({\n\t\t\t\turl: "/intake/telemetry-status",\n\t\t\t\ttag: "telemetry-consent.sdk"\n\t\t\t});',
    replace: 'cachedConsent = { status: "denied" };',
  },
];

/** Removes assumptions that the store is Sanity's cloud. Applied only with the embedded lake. */
export const embeddedLakePatches: Patch[] = [
  // The Studio's second client prefixes the host with the project id, which works only in the cloud.
  {
    package: 'sanity',
    find: 'dataset: workspace.dataset,\n\t\tauth: t1,',
    replace: 'dataset: workspace.dataset,\n\t\tuseProjectHostname: !1,\n\t\tauth: t1,',
  },
  {
    package: '@sanity/sdk',
    find: 'subscribeToStateAndFetchCurrentUser(context, { useProjectHostname: !0 })',
    replace: 'subscribeToStateAndFetchCurrentUser(context, { useProjectHostname: !1 })',
  },
  // Lets `embeddedLake` wrap the auth store that the Studio creates, so that the desk stays open when the login ends.
  {
    package: 'sanity',
    find: 'if (isAuthStore(source.auth)) return source.auth;',
    replace:
      'if (isAuthStore(source.auth)) return source.auth;\n\tif (source.auth?.wrapStore) {\n\t\tlet { wrapStore, ...auth } = source.auth;\n\t\treturn wrapStore(getAuthStore({ ...source, auth }, arguments[1]));\n\t}',
  },
  // The workspace list checks the login of each workspace with a third client. The one workspace here is logged in.
  {
    package: 'sanity',
    find: 'function probeWorkspaceAuth(input) {\n\treturn buildProbe(input);',
    replace: 'function probeWorkspaceAuth(input) {\n\treturn of(AUTHENTICATED);',
  },
  // "Manage project" links to the cloud's page for the project, which does not exist here.
  { package: 'sanity', find: 'children: /* @__PURE__ */ jsx(ManageMenu, {})', replace: 'children: null' },
  {
    package: 'sanity',
    find: 'gap: 3,\n\t\tpaddingTop: 4,\n\t\tchildren: [t11, t12]',
    replace: 'children: []',
  },
];

/** Removes messages about unsaved words that `sanity/tools/unsaved` replaces: they say neither why nor since when. */
export const ownSaveNotices: Patch[] = [
  {
    package: 'sanity',
    find: 'useReconnectingToast(connectionState === "reconnecting");',
    replace: 'useReconnectingToast(!1);',
  },
  {
    package: 'sanity',
    find: 'id: "document-sync-state",\n\t\tenabled: t14,',
    replace: 'id: "document-sync-state",\n\t\tenabled: !1,',
  },
];
