// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the patched source contains template literals.

import type { Patch } from './plugin.ts';

/** Changes what the Studio shows while an editor works, where no setting and no component can. */
export const editing: Patch[] = [
  // Copying says nothing when it has worked, although the copy can be inserted on another page.
  {
    package: 'sanity',
    find: 'await writeClipboardItem(payloadValue) || toast.push({',
    replace:
      'toast.push(await writeClipboardItem(payloadValue) ? { id: "copied", status: "success", title: `${schemaTypeAtPath.title ? `»${schemaTypeAtPath.title}«` : "Indholdet"} er kopieret`, description: "Indsæt det her eller på en anden side: med Ctrl+V (Mac: ⌘V) eller fra feltets menu." } : {',
  },
  // The orange ring of »Kladde« above a document: only where there is a draft.
  {
    package: 'sanity',
    find: 'onContextMenu: contextMenuHandler,\n\t\t\ticon: t13,',
    replace: 'onContextMenu: contextMenuHandler,\n\t\t\ticon: tone === "neutral" ? void 0 : t13,',
  },
];
