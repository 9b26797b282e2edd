import { permissionsOf } from '../auth/permissions.ts';
import { findUser } from '../auth/tokens.ts';
import type { AccountRole, User } from '../auth/user.ts';
import { httpError } from '../http/apiError.ts';
import { readJson, sendJson } from '../http/respond.ts';
import type { Handler } from '../http/route.ts';

// Endpoints that the Studio calls for users and project settings. The names of the roles are Sanity's.
const roles: Record<AccountRole, { name: string; title: string }> = {
  administrator: { name: 'administrator', title: 'Administrator' },
  editor: { name: 'editor', title: 'Redaktør' },
  reader: { name: 'viewer', title: 'Læser' },
};

/** `GET /users/me`: the client's `CurrentSanityUser`; `{}` for an anonymous caller, as from Sanity. */
export const handleMe: Handler = ({ lake, caller, res }) => {
  if (caller.role === 'anonymous' || !caller.token) return sendJson(res, 200, {});
  const { id, name } = caller.user;
  const role = roles[caller.role];
  const currentUser = {
    id,
    name,
    email: '',
    profileImage: '',
    provider: 'lake',
    role: role.name,
    roles: [role],
  };
  // Gives the image cookie to sessions that began before the cookie was introduced.
  res.setHeader('set-cookie', lake.imageCookie.set(caller.token));
  sendJson(res, 200, { ...currentUser, projectId: lake.config.projectId });
};

const profile = ({ id, name }: User) => ({
  id,
  displayName: name,
  sanityUserId: id,
  imageUrl: null,
  projectId: null,
});

/** `GET /users/{ids}`: one user for one id, an array of the known users for several. */
export const handleUsers: Handler = ({ lake, res, params }) => {
  const ids = (params.ids ?? '').split(',');
  const users = ids.flatMap((id) => findUser(lake.store, id) ?? []).map(profile);
  if (ids.length === 1 && users.length === 0)
    throw httpError(404, `There is no user "${ids[0]?.slice(0, 60)}"`);
  sendJson(res, 200, ids.length === 1 ? users[0] : users);
};

/** `GET /users/me/keyvalue/{keys}`: the Studio's settings of an editor (columns, recent searches). */
export const readKeyValues: Handler = ({ lake, caller, res, params }) => {
  const find = lake.store.db.prepare('SELECT value FROM keyvalues WHERE user = ? AND key = ?');
  const pairs = (params.keys ?? '').split(',').map((key) => {
    const row = find.get(caller.user.id, key) as { value: string } | undefined;
    return { key, value: row ? JSON.parse(row.value) : null };
  });
  sendJson(res, 200, pairs);
};

/** Many times what the Studio stores: a reader must not fill the disk. */
const maxSettingsLength = 1_000_000;

/** `PUT /users/me/keyvalue` with `[{key, value}]`. */
export const writeKeyValues: Handler = async ({ lake, caller, authorize, req, res }) => {
  const pairs = await readJson(req, 256 * 1024);
  if (
    !Array.isArray(pairs) ||
    pairs.some((pair) => typeof pair?.key !== 'string' || pair.value === undefined)
  ) {
    throw httpError(400, 'The body must be [{"key": "…", "value": …}]');
  }
  authorize();
  const { size } = lake.store.db
    .prepare('SELECT COALESCE(SUM(LENGTH(key) + LENGTH(value)), 0) AS size FROM keyvalues WHERE user = ?')
    .get(caller.user.id) as { size: number };
  if (size + JSON.stringify(pairs).length > maxSettingsLength)
    throw httpError(413, `The settings of one person have at most ${maxSettingsLength} characters`);
  const put = lake.store.db.prepare('INSERT OR REPLACE INTO keyvalues (user, key, value) VALUES (?, ?, ?)');
  for (const { key, value } of pairs) put.run(caller.user.id, key, JSON.stringify(value));
  sendJson(res, 200, pairs);
};

/** `DELETE /users/me/keyvalue/{keys}`: answers with the keys that are gone, as pairs without a value. */
export const deleteKeyValues: Handler = ({ lake, caller, res, params }) => {
  const remove = lake.store.db.prepare('DELETE FROM keyvalues WHERE user = ? AND key = ?');
  const keys = (params.keys ?? '').split(',');
  for (const key of keys) remove.run(caller.user.id, key);
  sendJson(
    res,
    200,
    keys.map((key) => ({ key, value: null })),
  );
};

const projectOf = ({ projectId }: { projectId: string }) => ({
  id: projectId,
  displayName: 'Væksthus for Ledelse',
  organizationId: null,
  studioHost: null,
  isBlocked: false,
  isDisabled: false,
  isDisabledByUser: false,
  activityFeedEnabled: false,
  metadata: {},
  features: [],
  members: [],
});

export const listProjects: Handler = ({ lake, res }) => sendJson(res, 200, [projectOf(lake.config)]);
export const handleProject: Handler = ({ lake, res }) => sendJson(res, 200, projectOf(lake.config));
export const listDatasets: Handler = ({ lake, res }) =>
  sendJson(res, 200, [{ name: lake.config.dataset, aclMode: 'private', datasetProfile: 'content' }]);

/** `GET /projects/{id}/datasets/{dataset}/acl`: the caller's permissions on documents. */
export const handleAcl: Handler = ({ lake, caller, res }) =>
  sendJson(res, 200, permissionsOf(caller.role, lake.config.systemTypes).grants);

/** `GET /projects/{id}/grants`: the caller's permissions on the project itself, which are read-only. */
export const handleGrants: Handler = ({ res }) =>
  sendJson(res, 200, { 'sanity.project': [{ grants: [{ name: 'read', params: {} }], config: {} }] });

/** `GET /projects/{id}/datasets/{dataset}/settings/indexing` */
export const handleIndexing: Handler = ({ res }) =>
  sendJson(res, 200, { settings: { partialIndexSettings: { maxFieldDepth: 0 } } });

/** `GET …/datasets/{dataset}/settings/embeddings`: the lake has none. */
export const handleEmbeddings: Handler = ({ res }) =>
  sendJson(res, 200, { enabled: false, status: 'disabled' });

export const handleRoles: Handler = ({ res }) => sendJson(res, 200, Object.values(roles));

/** Empty lists for features that the lake lacks: paid features, hosted Studios, access requests, announcements. */
export const handleNone: Handler = ({ res }) => sendJson(res, 200, []);

/** `null` for Sanity's offers, which the lake lacks: upgrades and trials. */
export const handleNothing: Handler = ({ res }) => sendJson(res, 200, null);

/** `GET /data/references/{dataset}/documents/{id}/to`: references from other datasets. */
export const handleCrossReferences: Handler = ({ res }) =>
  sendJson(res, 200, { totalCount: 0, references: [] });

/** `GET /intake/telemetry-status`: telemetry is always off. */
export const handleTelemetry: Handler = ({ res }) => sendJson(res, 200, { status: 'denied' });

export const handlePing: Handler = ({ res }) => sendJson(res, 200, { pong: true });

/** `GET /check/cors`: tells a page whether its origin may call the lake. */
export const handleCorsCheck: Handler = ({ lake, req, res }) => {
  const allowed = req.headers.origin === undefined || lake.config.origins.includes(req.headers.origin);
  // Readable from any origin: its only purpose is to tell a page that its origin is not allowed.
  if (req.headers.origin) res.setHeader('access-control-allow-origin', req.headers.origin);
  sendJson(res, 200, { result: { allowed, withCredentials: allowed } });
};
