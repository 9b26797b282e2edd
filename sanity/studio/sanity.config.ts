import { defineConfig } from 'sanity';
import { structureTool } from 'sanity/structure';
import { schemaTypes } from '../schema/types.ts';
import { desk } from '../structure/desk.ts';
import { singletonRules, withoutSingletons } from './singletonRules.ts';

// Read when the Studio is built. Unset: the embedded lake.
const projectId = process.env.SANITY_STUDIO_PROJECT_ID ?? 'embedded';
const dataset = process.env.SANITY_STUDIO_DATASET ?? 'production';

export default defineConfig({
  name: 'default',
  title: 'Væksthus for Ledelse',
  projectId,
  dataset,
  basePath: '/studio',
  plugins: [structureTool({ title: 'Indhold', structure: desk })],
  schema: { types: schemaTypes, templates: withoutSingletons },
  document: singletonRules,
});
