import { defineCliConfig } from 'sanity/cli';
import { amend } from './sanity/studio/build/amend.ts';
import { noVendorCalls, ownStore } from './sanity/studio/build/calls.ts';
import { danishWords } from './sanity/studio/build/danishWords.ts';

const projectId = process.env.SANITY_STUDIO_PROJECT_ID ?? 'embedded';
const amendments = [...danishWords, ...noVendorCalls, ...(projectId === 'embedded' ? ownStore : [])];

export default defineCliConfig({
  api: { projectId, dataset: process.env.SANITY_STUDIO_DATASET ?? 'production' },
  deployment: { autoUpdates: false },
  project: { basePath: '/studio' },
  typegen: { enabled: false },
  vite: (config) => ({
    ...config,
    // Else it copies what the site serves into the Studio: the Studio before this one among it.
    publicDir: false,
    plugins: [...(config.plugins ?? []), amend(amendments)],
  }),
});
