import type { Patch } from './plugin.ts';

/** Calls to the vendor's hosts that no setting turns off and that the Studio's policy would block one by one. */
export const noVendorCalls: Patch[] = [
  // Whether there is a newer Studio: who updates it reads the changelog, not the desk.
  {
    package: 'sanity',
    find: 'fetchLatestAvailableVersionForPackage = async (options) => {',
    replace: 'fetchLatestAvailableVersionForPackage = async (options) => { return;',
  },
  // Under the login: the vendor's forum, manuals and terms.
  {
    package: 'sanity',
    find: 'children: LINKS.map(_temp$11)',
    replace: 'children: null',
  },
  // The help menu: English pages of the vendor's, its forum and its sales; it asks whether feedback can be sent.
  {
    package: 'sanity',
    find: 'shouldRender.resources && /* @__PURE__ */ jsx(ResourcesButton, {})',
    replace: 'null',
  },
  // Whether one may tell the vendor how the Studio is used. No.
  {
    package: '@sanity/sdk',
    find: 'cachedConsent = await getClient().request({\n\t\t\t\turl: "/intake/telemetry-status",\n\t\t\t\ttag: "telemetry-consent.sdk"\n\t\t\t});',
    replace: 'cachedConsent = { status: "denied" };',
  },
];

/** What stands in the way of using a store that is not Sanity's cloud. */
export const ownStore: Patch[] = [
  // The Studio's second client puts the project's name before the host, which only the cloud answers to.
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
  // The list of workspaces asks each whether one is logged in, with a third client. Here is one, and one is.
  {
    package: 'sanity',
    find: 'function probeWorkspaceAuth(input) {\n\treturn buildProbe(input);',
    replace: 'function probeWorkspaceAuth(input) {\n\treturn of(AUTHENTICATED);',
  },
  // »Manage project« leads to the cloud's pages about a project there is not.
  { package: 'sanity', find: 'children: /* @__PURE__ */ jsx(ManageMenu, {})', replace: 'children: null' },
  {
    package: 'sanity',
    find: 'gap: 3,\n\t\tpaddingTop: 4,\n\t\tchildren: [t11, t12]',
    replace: 'children: []',
  },
];
