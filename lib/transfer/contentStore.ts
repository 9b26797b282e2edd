import { ClientError, createClient, type SanityClient } from '@sanity/client';
import type { Env } from '#lib/server/env.ts';
import { type Access, connectLake, type LakeConnectionOptions } from './connectLake.ts';

/** A content store that content is taken out of or brought into. */
export type ContentStore = {
  /** Sees and changes everything, drafts included. */
  client: SanityClient;
  /** What messages call it: `dataset "production" in the embedded lake (…)`. */
  name: string;
  /** True for the embedded lake. */
  embedded: boolean;
};

/**
 * Reaches the content store that the configuration names: Sanity's cloud when there is a project id, else the embedded
 * lake, which is started for as long as `work` takes if it does not run.
 *
 * @param settings the configuration, and the environment that a lake would be started in (see `readSettings`)
 * @throws Error that says what is missing and what to do, before anything is written
 */
export async function withContentStore<T>(
  errand: Access,
  settings: LakeConnectionOptions,
  work: (store: ContentStore) => Promise<T>,
): Promise<T> {
  const { env } = settings;
  if (!env.embedded) {
    const store = cloudStore(env, cloudToken(errand, settings.childEnv));
    await knock(store, tokenNames[errand]);
    return work(store);
  }
  const lake = await connectLake(errand, settings);
  try {
    const store = lakeStore(env, lake.url, lake.token, lake.started ? env.lakeDir : lake.url);
    await knock(store, lake.tokenFrom);
    return await work(store);
  } finally {
    await lake.release();
  }
}

/** Sanity's cloud, by the project that the configuration names. */
export function cloudStore({ sanity }: Env, token: string): ContentStore {
  const { projectId, dataset, apiVersion } = sanity;
  return {
    client: createClient({ projectId, dataset, apiVersion, token, useCdn: false, perspective: 'raw' }),
    name: `dataset "${dataset}" of project "${projectId}" in Sanity's cloud`,
    embedded: false,
  };
}

/** A lake that answers at `url`. @param place what tells it from other lakes, for messages */
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

function cloudToken(errand: Access, source: NodeJS.ProcessEnv): string {
  const token = source.SANITY_WRITE_TOKEN || (errand === 'export' && source.SANITY_READ_TOKEN);
  if (token) return token;
  const rights = errand === 'import' ? 'Editor' : 'Viewer';
  throw new Error(
    `${tokenNames[errand]} is not set: make a token with the role ${rights} under API, Tokens at https://www.sanity.io/manage and set it for this command.`,
  );
}

/** The first question, so that a wrong token or address is said in plain words. */
async function knock({ client, name }: ContentStore, tokenFrom: string): Promise<void> {
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
  status === 401
    ? 'it is unknown or has been taken back, or belongs to another store'
    : 'its rights do not suffice';
