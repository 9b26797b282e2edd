import { daDKLocale } from '@sanity/locale-da-dk';
import { defineConfig } from 'sanity';
import { structureTool } from 'sanity/structure';
import { withNewsletterLink, withReferrers } from './sanity/links/linkTools.ts';
import { presentation } from './sanity/presentation/presentation.ts';
import { previewUrl } from './sanity/presentation/previewUrl.ts';
import { schemaTypes } from './sanity/schema/types.ts';
import { desk } from './sanity/structure/desk.ts';
import { pageBelowTemplate } from './sanity/structure/pageBelow.ts';
import { danish } from './sanity/studio/danish.ts';
import { documentRules, templatesForEditors } from './sanity/studio/documentRules.ts';
import { embeddedLake, embeddedProjectId, snoozeNetworkCheck } from './sanity/studio/embeddedLake.ts';
import { outlastingClient } from './sanity/studio/outlasting.ts';

// Read when the Studio is built. Unset: the embedded lake.
const projectId = process.env.SANITY_STUDIO_PROJECT_ID ?? embeddedProjectId;
const dataset = process.env.SANITY_STUDIO_DATASET ?? 'production';
const embedded = projectId === embeddedProjectId;
if (embedded) snoozeNetworkCheck();

export default defineConfig({
  name: 'default',
  title: 'Væksthus for Ledelse',
  projectId,
  dataset,
  // The build stands under /studio already (project.basePath in sanity.cli.ts).
  basePath: '/',
  plugins: [
    structureTool({ title: 'Indhold', structure: desk, keepPanesOnCreate: true }),
    presentation,
    daDKLocale(),
  ],
  i18n: danish,
  schema: {
    types: schemaTypes,
    templates: (templates) => [...templatesForEditors(templates), pageBelowTemplate],
  },
  document: {
    ...documentRules,
    actions: (actions, context) => withNewsletterLink(documentRules.actions(actions, context), context),
    inspectors: withReferrers,
    productionUrl: previewUrl,
    comments: { enabled: false },
  },
  unstable_clientFactory: outlastingClient,
  ...(embedded && embeddedLake),
});
