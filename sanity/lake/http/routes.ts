import { handleFile } from '../assets/route.ts';
import { uploadFile, uploadImage } from '../assets/upload.ts';
import {
  addAccount,
  endSharedPassword,
  listAccounts,
  removeAccount,
  resetAccount,
} from '../auth/accountRoutes.ts';
import { logIn, showLogin } from '../auth/login.ts';
import { fetchToken, listProviders, logOut, whoAmI } from '../auth/route.ts';
import { handleDocuments, handleExport } from '../documentRoutes.ts';
import { handleLifecycle, handleRevisions, handleTransactions } from '../history/route.ts';
import { handleImage } from '../images/route.ts';
import { handleEvents } from '../listen/subscribe.ts';
import { handleMetrics } from '../metrics.ts';
import { handleActions, handleMutate } from '../mutate/route.ts';
import * as project from '../project/route.ts';
import { handleQuery } from '../query/route.ts';
import { sendJson } from './respond.ts';
import type { Access, Handler, Route } from './route.ts';

const handleHealth: Handler = ({ lake, res }) =>
  sendJson(res, 200, { status: 'ok', documents: lake.store.documents.size });

const route = (methods: string, path: string, access: Access, handle: Handler): Route => ({
  methods: methods.split(' '),
  path,
  access,
  handle,
});

const resource = 'projects/:project/datasets/:dataset';

/** All endpoints of the lake, with the access each requires. Every other path answers 404. */
export const routes: Route[] = [
  route('GET HEAD', '/health', 'loopback', handleHealth),
  route('GET HEAD', '/metrics', 'loopback', handleMetrics),
  route('GET HEAD', '/images/:project/:dataset/:name', 'anyone', handleImage),
  // "Prettier image file names": https://www.sanity.io/docs/image-urls
  route('GET HEAD', '/images/:project/:dataset/:name/:vanity', 'anyone', handleImage),
  route('GET HEAD', '/files/:project/:dataset/:name', 'anyone', handleFile),

  route('GET POST', 'data/query/:dataset', 'reader', handleQuery),
  route('GET', 'data/doc/:dataset/:ids', 'reader', handleDocuments),
  route('GET', 'data/export/:dataset', 'reader', handleExport),
  route('GET', 'data/live/events/:dataset', 'reader', handleEvents),
  route('GET', 'data/listen/:dataset', 'reader', handleEvents),
  route('POST', 'data/mutate/:dataset', 'editor', handleMutate),
  route('POST', 'data/actions/:dataset', 'editor', handleActions),
  route('GET', 'data/history/:dataset/documents/:ids', 'reader', handleRevisions),
  route('GET', 'data/history/:dataset/transactions/:ids', 'reader', handleTransactions),
  route('GET', 'data/history/:dataset/events/documents/:id', 'reader', handleLifecycle),
  route('GET', 'data/references/:dataset/documents/:id/to', 'reader', project.handleCrossReferences),
  route('GET', 'data/ping/:dataset', 'anyone', project.handlePing),
  // The same for a client that is configured with a `resource` instead of a project and a dataset.
  route('GET POST', `${resource}/query`, 'reader', handleQuery),
  route('GET', `${resource}/doc/:ids`, 'reader', handleDocuments),
  route('GET', `${resource}/live/events`, 'reader', handleEvents),
  route('GET', `${resource}/listen`, 'reader', handleEvents),
  route('POST', `${resource}/mutate`, 'editor', handleMutate),
  route('POST', `${resource}/actions`, 'editor', handleActions),
  route('POST', 'assets/images/:dataset', 'editor', uploadImage),
  route('POST', 'assets/files/:dataset', 'editor', uploadFile),

  route('GET', 'auth/providers', 'anyone', listProviders),
  route('GET', 'auth/login', 'anyone', showLogin),
  route('POST', 'auth/login', 'anyone', logIn),
  route('GET', 'auth/fetch', 'anyone', fetchToken),
  route('GET', 'auth/id', 'reader', whoAmI),
  route('POST', 'auth/logout', 'anyone', logOut),

  route('GET', 'accounts', 'administrator', listAccounts),
  route('POST', 'accounts', 'administrator', addAccount),
  route('POST', 'accounts/reset', 'administrator', resetAccount),
  route('POST', 'accounts/remove', 'administrator', removeAccount),
  route('POST', 'accounts/end-shared-password', 'administrator', endSharedPassword),

  route('GET', 'users/me', 'anyone', project.handleMe),
  route('GET', 'users/:ids', 'reader', project.handleUsers),
  route('GET', 'users/me/keyvalue/:keys', 'reader', project.readKeyValues),
  route('PUT', 'users/me/keyvalue', 'person', project.writeKeyValues),
  route('DELETE', 'users/me/keyvalue/:keys', 'person', project.deleteKeyValues),
  route('GET', 'projects', 'reader', project.listProjects),
  route('GET', 'projects/:project', 'reader', project.handleProject),
  route('GET', 'projects/:project/datasets', 'reader', project.listDatasets),
  route('GET', 'datasets', 'reader', project.listDatasets),
  route('GET', 'datasets/:dataset/settings/embeddings', 'reader', project.handleEmbeddings),
  route('GET', 'aliases', 'reader', project.handleNone),
  route('GET', `${resource}/acl`, 'reader', project.handleAcl),
  route('GET', `${resource}/settings/indexing`, 'reader', project.handleIndexing),
  route('GET', `${resource}/settings/embeddings`, 'reader', project.handleEmbeddings),
  route('GET', 'projects/:project/grants', 'reader', project.handleGrants),
  route('GET', 'projects/:project/roles', 'reader', project.handleRoles),
  route('GET', 'projects/:project/user-applications', 'reader', project.handleNone),
  route('GET', 'access/requests/me', 'reader', project.handleNone),
  route('GET', 'features', 'reader', project.handleNone),
  route('GET', 'journey/announcements', 'reader', project.handleNone),
  route('GET', 'journey/:offer', 'reader', project.handleNothing),
  route('GET', 'intake/telemetry-status', 'reader', project.handleTelemetry),
  route('GET', 'check/cors', 'anyone', project.handleCorsCheck),
  route('GET', 'ping', 'anyone', project.handlePing),
];
