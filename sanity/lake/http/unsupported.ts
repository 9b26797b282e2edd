/**
 * Endpoints of Sanity's API that the lake does not have, with the name of the feature. A path matches if its first segments
 * do; `:name` matches any one segment.
 */
const endpoints: readonly [path: string, feature: string][] = [
  ['agent', 'Agent Actions'],
  ['backups', 'backups over the API: use npm run backup'],
  ['projects/:project/datasets/:dataset/backups', 'backups over the API: use npm run backup'],
  ['projects/:project/datasets/:dataset/schemas', 'deployed schemas'],
  ['schemas', 'deployed schemas'],
  ['projects/:project/datasets/:dataset/tags', 'tags of datasets'],
  ['projects/:project/tags', 'tags of datasets'],
  ['projects/:project/members', 'members over the API: use npm run editors'],
  ['projects/:project/acl', 'members over the API: use npm run editors'],
  ['projects/:project/invitations', 'members over the API: use npm run editors'],
  ['invitations', 'members over the API: use npm run editors'],
  ['organizations', 'organizations'],
  ['blueprints', 'blueprints and functions'],
  ['functions', 'blueprints and functions'],
  ['canvases', 'Canvas'],
  ['collaboration', 'comments and tasks'],
  ['comments', 'comments and tasks'],
  ['dashboards', 'the dashboard'],
  ['data/vector-search', 'embeddings'],
  ['embeddings-index', 'embeddings'],
  ['apis/graphql', 'GraphQL'],
  ['graphql', 'GraphQL'],
  ['hooks', 'webhooks over the API: set LAKE_WEBHOOK_URL'],
  ['knowledge-bases', 'knowledge bases'],
  ['media-libraries', 'the Media Library'],
  ['schedules', 'scheduled publishing'],
  ['scheduling', 'scheduled publishing'],
  ['jobs', 'more than one dataset'],
  ['aliases/:alias', 'more than one dataset'],
  ['datasets/:dataset', 'more than one dataset'],
  ['projects/:project/datasets', 'more than one dataset'],
  ['projects/:project/hooks', 'webhooks over the API: set LAKE_WEBHOOK_URL'],
  ['projects/:project/tokens', 'tokens over the API: see tokens.json'],
  ['projects/:project/cors', 'origins over the API: set LAKE_ORIGINS'],
];

/**
 * Returns the feature of Sanity that a path below `/v{version}/` belongs to, if the lake does not have it.
 * @example unsupportedFeature(['agent', 'action', 'generate', 'production']) // 'Agent Actions'
 */
export function unsupportedFeature(segments: readonly string[]): string | undefined {
  const matches = (path: string) =>
    path
      .split('/')
      .every((part, index) => (part.startsWith(':') ? Boolean(segments[index]) : part === segments[index]));
  return endpoints.find(([path]) => matches(path))?.[1];
}
