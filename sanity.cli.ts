import { defineCliConfig } from 'sanity/cli';
import { noVendorCalls, ownStore } from '#sanity/vendorPatches/calls.ts';
import { patchVendors } from '#sanity/vendorPatches/plugin.ts';
import { danishStrings } from '#sanity/vendorPatches/strings.ts';
import { siteFolders } from './lib/model.ts';

const projectId = process.env.SANITY_STUDIO_PROJECT_ID ?? 'embedded';
const amendments = [...danishStrings, ...noVendorCalls, ...(projectId === 'embedded' ? ownStore : [])];

export default defineCliConfig({
  api: { projectId, dataset: process.env.SANITY_STUDIO_DATASET ?? 'production' },
  deployment: { autoUpdates: false },
  project: { basePath: siteFolders.studio },
  // Fields stay optional whatever their rules say: a draft lacks some, and what is written through the API obeys none.
  schemaExtraction: { path: 'sanity/generated/schema.json' },
  typegen: {
    enabled: false,
    path: ['lib/**/*.ts', 'sanity/schema/**/*.ts'],
    schema: 'sanity/generated/schema.json',
    // The test that compares writes elsewhere.
    generates: process.env.GENERATED_TYPES ?? 'sanity/generated/types.ts',
  },
  vite: (config, { isSsrBuild }) =>
    isSsrBuild
      ? // Reading the schema only: Node loads the Studio's packages as they are. Vite, asked to transform them all,
        // makes it 14 s of processor time instead of 5. `sanity build` never comes here.
        { ...config, ssr: { external: true } }
      : {
          ...config,
          // Else it copies what the site serves into the Studio: the Studio before this one among it.
          publicDir: false,
          build: {
            ...config.build,
            rolldownOptions: {
              ...config.build?.rolldownOptions,
              // Beside the Studio, from the same libraries, what a page fetches when it is previewed.
              input: {
                ...(config.build?.rolldownOptions?.input as Record<string, string>),
                'preview-tools': `${import.meta.dirname}/sanity/presentation/previewTools.tsx`,
              },
              preserveEntrySignatures: 'exports-only',
              output: {
                // The page knows it by name: see `previewToolsPath`.
                entryFileNames: ({ name }) =>
                  name === 'preview-tools' ? '[name].js' : 'static/[name]-[hash].js',
              },
            },
          },
          plugins: [...(config.plugins ?? []), patchVendors(amendments)],
        },
});
