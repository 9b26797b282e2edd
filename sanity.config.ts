import { daDKLocale } from '@sanity/locale-da-dk';
import { defineConfig } from 'sanity';
import { structureTool } from 'sanity/structure';
import { embeddedLake, embeddedProjectId, snoozeNetworkCheck } from '#sanity/client/embeddedLake.ts';
import { offlineTolerantClient } from '#sanity/client/retryWhileOffline.ts';
import { danishLocale } from '#sanity/i18n/danishLocale.ts';
import { schemaTypes } from '#sanity/schema/schemaTypes.ts';
import { childPageTemplate } from '#sanity/structure/childPageTemplate.ts';
import { documentRules, templatesForEditors } from '#sanity/structure/documentRules.ts';
import { structureResolver } from '#sanity/structure/structure.ts';
import { withIncomingReferences, withNewsletterLink } from '#sanity/tools/linkTools.ts';
import { presentation } from './sanity/presentation/presentation.ts';
import { previewUrl } from './sanity/presentation/previewUrl.ts';

// Read when the Studio is built. If unset, the Studio uses the embedded lake.
const projectId = process.env.SANITY_STUDIO_PROJECT_ID ?? embeddedProjectId;
const dataset = process.env.SANITY_STUDIO_DATASET ?? 'production';
const embedded = projectId === embeddedProjectId;
if (embedded) snoozeNetworkCheck();

export default defineConfig({
  name: 'default',
  title: 'Væksthus for Ledelse',
  projectId,
  dataset,
  // The build already adds /studio (`project.basePath` in sanity.cli.ts).
  basePath: '/',
  plugins: [
    structureTool({ title: 'Indhold', structure: structureResolver, keepPanesOnCreate: true }),
    presentation,
    daDKLocale(),
  ],
  i18n: danishLocale,
  schema: {
    types: schemaTypes,
    templates: (templates) => [...templatesForEditors(templates), childPageTemplate],
  },
  document: {
    ...documentRules,
    actions: (actions, context) => withNewsletterLink(documentRules.actions(actions, context), context),
    inspectors: withIncomingReferences,
    productionUrl: previewUrl,
    comments: { enabled: false },
  },
  unstable_clientFactory: offlineTolerantClient,
  ...(embedded && embeddedLake),
});
