import { type AssetSource, definePlugin } from 'sanity';
import { lazyComponent } from '#sanity/schema/inputs/lazyComponent.ts';
import { checkedUploader } from './checkedUploader.ts';
import { UploadMessages } from './UploadMessages.ts';

const component = lazyComponent(() => import('./LibraryDialog.tsx'));

/** Sanity's own source, which stores the files, with our library to select from and our checks before an upload. */
const withLibrary = (source: AssetSource): AssetSource =>
  source.name === 'sanity-default'
    ? { ...source, component, ...(source.Uploader && { Uploader: checkedUploader(source.Uploader) }) }
    : source;

const assetSources = (sources: AssetSource[]) => sources.map(withLibrary);

/** The library in which an editor selects an image or a file, and the checks of uploads, for every field. */
export const library = definePlugin({
  name: 'library',
  form: { image: { assetSources }, file: { assetSources } },
  studio: { components: { layout: UploadMessages } },
});
