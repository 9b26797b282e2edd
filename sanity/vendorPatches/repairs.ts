// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the patched source contains template literals.

import type { Patch } from './plugin.ts';

/** Repairs of the Studio that no setting allows. */
export const repairs: Patch[] = [
  // History: a version that was published without a draft, such as the first content, has no revision of the draft.
  // The Studio, which shows drafts, asks only for that one: "not found", and an empty form.
  {
    package: 'sanity',
    find: '`/data/history/${dataset}/documents/${documentId}?${searchParams}`',
    replace:
      '`/data/history/${dataset}/documents/${documentId.startsWith("drafts.") ? `${documentId},${getPublishedId(documentId)}` : documentId}?${searchParams}`',
  },
  {
    package: 'sanity',
    find: 'let document = response.documents[0];',
    replace:
      'let document = response.documents.find((found) => found._rev === revisionId) ?? response.documents.find((found) => found._id === documentId);',
  },
  // The store's English reason for keeping a document that others refer to. The title of the message says it already.
  {
    package: 'sanity',
    find: 'description: /* @__PURE__ */ jsxs("details", { children: [/* @__PURE__ */ jsx("summary", { children: t("panes.document-operation-results.error.summary.title") }), event.error.message] })',
    replace:
      'description: event.error.message.includes("there are references to it") ? "Se »Hvem linker hertil«, ret henvisningerne, og prøv igen." : /* @__PURE__ */ jsxs("details", { children: [/* @__PURE__ */ jsx("summary", { children: t("panes.document-operation-results.error.summary.title") }), event.error.message] })',
  },
  // The cross of a dialog inside a dialog hands over its click event, which is taken for "close all". Escape does not.
  {
    package: 'sanity',
    find: '!closeAll && stack.length >= 2 ?',
    replace: 'closeAll !== true && stack.length >= 2 ?',
  },
  // The breadcrumb of the dialog that is open hid it, and left an invisible layer over the whole form.
  {
    package: 'sanity',
    find: '.path.length >= targetPath.length ?',
    replace: '.path.length > targetPath.length ?',
  },
  // Before each field, a validation waits until the browser is idle, without a limit. A browser that keeps drawing, on a slow
  // computer, is not idle for many seconds: messages came late, and a click on »Udgiv« was forgotten meanwhile. In ms.
  {
    package: '@sanity/validation',
    find: 'function idle(timeout) {',
    replace: 'function idle(timeout = 50) {',
  },
];
