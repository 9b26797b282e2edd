import { siteFolders } from '#lib/model.ts';

/** Path of `sanity/presentation/previewTools.tsx` in the Studio build; see `sanity.cli.ts`. */
export const previewToolsPath = `${siteFolders.studio}/preview-tools.js`;

/** Navigation of the page. `refresh` fetches the page again and resolves when the new content is rendered. */
export type PageRouter = {
  push: (url: string) => void;
  replace: (url: string) => void;
  back: () => void;
  refresh: () => Promise<void>;
};

export type PreviewTools = {
  /** Reports the path and query of the current page. */
  isAt: (address: string) => void;
  remove: () => void;
};
