import { siteFolders } from '#lib/model.ts';

/** Where the Studio's build puts `sanity/presentation/previewTools.tsx`; see `sanity.cli.ts`. */
export const previewToolsPath = `${siteFolders.studio}/preview-tools.js`;

/** How a page goes elsewhere. `refresh` asks for it again, and is done when what came is shown. */
export type PageRouter = {
  push: (url: string) => void;
  replace: (url: string) => void;
  back: () => void;
  refresh: () => Promise<void>;
};

export type PreviewTools = {
  /** Tells them which page is shown: path and query. */
  isAt: (address: string) => void;
  remove: () => void;
};
