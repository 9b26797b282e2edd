import { ClientError, createClient, type SanityClient } from '@sanity/client';
import type { Env } from '#lib/server/env.ts';
import { type Access, connectLake, type LakeConnectionOptions } from './connectLake.ts';

/** A content store to export from or import into. */
export type ContentStore = {
  /** Reads all documents, including drafts; for `import` it can also write. */
  client: SanityClient;
  /** Name for messages: `dataset "production" in the embedded lake (…)`. */
  name: string;
  /** True for the embedded lake. */
  embedded: boolean;
};

/**
 * Connects to the configured content store: Sanity's cloud if there is a project id, otherwise the embedded lake. A lake
 * that is not running is started for the duration of `work`.
 *
 * @param settings the configuration, and the environment for starting a lake (see `readSettings`)
 * @returns the result of `work`
 * @throws Error that says what is missing and what to do, before anything is written
 * @example await withContentStore('export', settings, ({ client }) => client.fetch('count(*)'));
 */
export async function withContentStore<T>(
  access: Access,
  settings: LakeConnectionOptions,
  work: (store: ContentStore) => Promise<T>,
): Promise<T> {
  const { env } = settings;
  if (!env.embedded) {
    const store = cloudStore(env, cloudToken(access, settings.childEnv));
    await checkAccess(store, tokenNames[access]);
    return work(store);
  }
  const lake = await connectLake(access, settings);
  try {
    const store = lakeStore(env, lake.url, lake.token, lake.started ? env.lakeDir : lake.url);
    await checkAccess(store, lake.tokenFrom);
    return await work(store);
  } finally {
    await lake.release();
  }
}

/** Creates the store for the configured project in Sanity's cloud. */
export function cloudStore({ sanity }: Env, token: string): ContentStore {
  const { projectId, dataset, apiVersion } = sanity;
  return {
    client: createClient({ projectId, dataset, apiVersion, token, useCdn: false, perspective: 'raw' }),
    name: `dataset "${dataset}" of project "${projectId}" in Sanity's cloud`,
    embedded: false,
  };
}

/** Creates the store for the lake at `url`. @param place identifies the lake in messages */
export function lakeStore({ sanity }: Env, url: string, token: string, place = url): ContentStore {
  const { dataset, apiVersion } = sanity;
  const client = createClient({
    projectId: 'embedded',
    dataset,
    apiVersion,
    token,
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
  });
  return { client, name: `dataset "${dataset}" in the embedded lake (${place})`, embedded: true };
}

const tokenNames = { import: 'SANITY_WRITE_TOKEN', export: 'SANITY_WRITE_TOKEN or SANITY_READ_TOKEN' };

function cloudToken(access: Access, source: NodeJS.ProcessEnv): string {
  const token = source.SANITY_WRITE_TOKEN || (access === 'export' && source.SANITY_READ_TOKEN);
  if (token) return token;
  const role = access === 'import' ? 'Editor' : 'Viewer';
  throw new Error(
    `${tokenNames[access]} is not set: create a token with the role ${role} under API, Tokens at https://www.sanity.io/manage and set it for this command.`,
  );
}

/** Sends a first query, so that a wrong token or address results in a clear message. */
async function checkAccess({ client, name }: ContentStore, tokenFrom: string): Promise<void> {
  try {
    await client.fetch('count(*[0...1])');
  } catch (cause) {
    const status = cause instanceof ClientError ? cause.statusCode : undefined;
    if (status === 401 || status === 403) {
      throw new Error(`The ${name} does not accept the token from ${tokenFrom}: ${advice(status)}.`, {
        cause,
      });
    }
    if (status === 404) {
      throw new Error(
        `The ${name} was not found: create it, or correct SANITY_PROJECT_ID or SANITY_DATASET.`,
        {
          cause,
        },
      );
    }
    throw new Error(`The ${name} does not answer: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}

const advice = (status: number) =>
  status === 401 ? 'it is unknown, revoked, or belongs to another store' : 'its permissions are insufficient';
