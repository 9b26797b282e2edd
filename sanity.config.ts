import { daDKLocale } from '@sanity/locale-da-dk';
import { defineConfig } from 'sanity';
import { structureTool } from 'sanity/structure';
import { withEnglishVersion } from '#sanity/actions/englishVersionAction.ts';
import { withNewPageBelow } from '#sanity/actions/newPageBelowAction.ts';
import { withPublishChecks } from '#sanity/actions/publishAction.ts';
import { embeddedLake, embeddedProjectId, snoozeNetworkCheck } from '#sanity/client/embeddedLake.ts';
import { offlineTolerantClient } from '#sanity/client/retryWhileOffline.ts';
import { formComponents } from '#sanity/form/formComponents.ts';
import { danishLocale } from '#sanity/i18n/danishLocale.ts';
import { schemaTypes } from '#sanity/schema/schemaTypes.ts';
import { childPageTemplate } from '#sanity/structure/childPageTemplate.ts';
import { documentRules, templatesForEditors } from '#sanity/structure/documentRules.ts';
import { frontDesk } from '#sanity/structure/frontDesk.ts';
import { structureResolver } from '#sanity/structure/structure.ts';
import { contentHealthTool } from '#sanity/tools/contentHealth/contentHealthTool.ts';
import { withEditorsTool } from '#sanity/tools/editors/editorsTool.ts';
import { focusPlugin } from '#sanity/tools/focus/focusPlugin.ts';
import { keepWords } from '#sanity/tools/keepWords.ts';
import { library } from '#sanity/tools/library/library.ts';
import { withIncomingReferences, withNewsletterLink } from '#sanity/tools/linkTools.ts';
import { redirectFromTemplate } from '#sanity/tools/removal/redirectFromTemplate.ts';
import { withRemovalCheck } from '#sanity/tools/removal/removalActions.ts';
import { undoPlugin } from '#sanity/tools/undo/undoPlugin.ts';
import { mayPreview } from './sanity/presentation/mayPreview.ts';
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
    frontDesk(),
    presentation,
    keepWords(),
    library(),
    undoPlugin(),
    focusPlugin(),
    daDKLocale(),
  ],
  tools: (tools, { currentUser }) => {
    const allowed = mayPreview(currentUser) ? tools : tools.filter(({ name }) => name !== 'presentation');
    const all = [...allowed, contentHealthTool];
    return embedded ? withEditorsTool(all, currentUser) : all;
  },
  i18n: danishLocale,
  schema: {
    types: schemaTypes,
    templates: (templates) => [...templatesForEditors(templates), childPageTemplate, redirectFromTemplate],
  },
  form: { components: formComponents },
  document: {
    ...documentRules,
    actions: (actions, context) =>
      [
        documentRules.actions,
        withNewsletterLink,
        withEnglishVersion,
        withNewPageBelow,
        withPublishChecks,
        withRemovalCheck,
      ].reduce((resolved, resolve) => resolve(resolved, context), actions),
    inspectors: withIncomingReferences,
    productionUrl: previewUrl,
    comments: { enabled: false },
    // Asks the administrators of a project in Sanity's cloud.
    askToEdit: { enabled: !embedded },
  },
  unstable_clientFactory: offlineTolerantClient,
  ...(embedded && embeddedLake),
});
