import { defineCliConfig } from 'sanity/cli';
import { accessibilityPatches } from '#sanity/vendorPatches/accessibility.ts';
import { embeddedLakePatches, noVendorCalls, ownSaveNotices } from '#sanity/vendorPatches/calls.ts';
import { editing } from '#sanity/vendorPatches/editing.ts';
import { patchVendors } from '#sanity/vendorPatches/plugin.ts';
import { repairs } from '#sanity/vendorPatches/repairs.ts';
import { danishStrings } from '#sanity/vendorPatches/strings.ts';
import { siteFolders } from './lib/model.ts';

const projectId = process.env.SANITY_STUDIO_PROJECT_ID ?? 'embedded';
const patches = [
  ...danishStrings,
  ...noVendorCalls,
  ...repairs,
  ...accessibilityPatches,
  ...ownSaveNotices,
  ...editing,
  ...(projectId === 'embedded' ? embeddedLakePatches : []),
];

export default defineCliConfig({
  api: { projectId, dataset: process.env.SANITY_STUDIO_DATASET ?? 'production' },
  deployment: { autoUpdates: false },
  project: { basePath: siteFolders.studio },
  // Generated fields stay optional even if `required()`: drafts are incomplete, and API writes skip validation.
  schemaExtraction: { path: 'sanity/generated/schema.json' },
  typegen: {
    enabled: false,
    path: ['lib/**/*.ts', 'sanity/schema/**/*.ts'],
    schema: 'sanity/generated/schema.json',
    // The test that compares the generated types writes them to another file.
    generates: process.env.GENERATED_TYPES ?? 'sanity/generated/types.ts',
  },
  vite: (config, { isSsrBuild }) =>
    isSsrBuild
      ? // Schema extraction only, never `sanity build`. Node loads the Studio's packages unbundled: if Vite transforms
        // them, extraction takes 14 s of CPU time instead of 5.
        { ...config, ssr: { external: true } }
      : {
          ...config,
          // Otherwise Vite copies `public/` into the Studio, including the previous Studio build.
          publicDir: false,
          build: {
            ...config.build,
            rolldownOptions: {
              ...config.build?.rolldownOptions,
              // A second entry that shares the Studio's libraries: the script that a page loads in preview mode.
              input: {
                ...(config.build?.rolldownOptions?.input as Record<string, string>),
                'preview-tools': `${import.meta.dirname}/sanity/presentation/previewTools.tsx`,
              },
              preserveEntrySignatures: 'exports-only',
              output: {
                // No hash: the page loads it by a fixed name, see `previewToolsPath`.
                entryFileNames: ({ name }) =>
                  name === 'preview-tools' ? '[name].js' : 'static/[name]-[hash].js',
              },
            },
          },
          plugins: [...(config.plugins ?? []), patchVendors(patches)],
        },
});
