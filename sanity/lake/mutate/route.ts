import { permissionsOf } from '../auth/permissions.ts';
import { httpError } from '../http/apiError.ts';
import { readJson, sendJson } from '../http/respond.ts';
import type { Handler } from '../http/route.ts';
import { type Action, applyAction } from './actions.ts';
import { withArrayKeys } from './arrayKeys.ts';
import { commitSteps } from './commit.ts';
import { mutate, readMutationRequest, readTransactionId } from './mutations.ts';

// Sanity's own limit, so that all content can be moved to Sanity: https://www.sanity.io/docs/content-lake/technical-limits
const maxBodyBytes = 4_000_000;

/** `POST /v{version}/data/mutate/{dataset}`: https://www.sanity.io/docs/http-reference/mutation */
export const handleMutate: Handler = async ({ lake, caller, authorize, req, res, url }) => {
  const request = readMutationRequest(await readJson(req, maxBodyBytes), url.searchParams);
  const hasFlag = (name: string) => url.searchParams.get(name) === 'true';
  if (hasFlag('autoGenerateArrayKeys')) request.mutations = request.mutations.map(withArrayKeys);
  const { transactionId, results } = await mutate(lake, caller, request, authorize);
  const output = results.map(({ id, operation, document }) => ({
    ...((hasFlag('returnIds') || hasFlag('returnDocuments')) && { id }),
    operation,
    ...(hasFlag('returnDocuments') && { document }),
  }));
  sendJson(res, 200, { transactionId, results: output });
};

/** `POST /v{version}/data/actions/{dataset}`: https://www.sanity.io/docs/http-reference/actions */
export const handleActions: Handler = async ({ lake, caller, authorize, req, res, url }) => {
  const body = (await readJson(req, maxBodyBytes)) as Record<string, unknown>;
  if (!Array.isArray(body?.actions) || body.actions.length === 0) {
    throw httpError(400, 'The body must be {"actions": […]}');
  }
  const transactionId = readTransactionId(body.transactionId ?? url.searchParams.get('transactionId'));
  const dryRun = body.dryRun === true || url.searchParams.get('dryRun') === 'true';
  authorize();
  const { mayWrite } = permissionsOf(caller.role, lake.config.systemTypes);
  const options = {
    author: caller.user.id,
    mayWrite,
    transactionId,
    dryRun,
    kind: 'action' as const,
  };
  commitSteps(lake.store, (body.actions as Action[]).map(withArrayKeys), applyAction, options);
  sendJson(res, 200, { transactionId });
};
