import type { InitialValueResolverContext, Template } from 'sanity';
import { apiVersion } from '#lib/model.ts';

/**
 * Templates that replace Sanity's empty ones of the same type, so that every »Ny« button uses them. Their lists begin with
 * one empty item, which shows what belongs there: an item that is neither filled nor deleted is an error that says so.
 * The fields' own initial values (parent, status) are added.
 */
export const typeTemplates = [
  {
    id: 'strategy',
    title: 'Strategi',
    schemaType: 'strategy',
    value: {
      goals: [{ _type: 'strategyGoal', _key: 'maal-1' }],
      focusAreas: [{ _type: 'strategyFocusArea', _key: 'indsats-1' }],
    },
  },
  {
    id: 'networkGroup',
    title: 'Netværksgruppe',
    schemaType: 'networkGroup',
    value: async (_parameters: unknown, { getClient }: InitialValueResolverContext) => ({
      order: await nextPlace(getClient({ apiVersion })),
      members: [{ _type: 'member', _key: 'medlem-1' }],
    }),
  },
] satisfies Template[];

/** The place after the last network group; `undefined` if it cannot be read: the editor fills it in. */
async function nextPlace(client: { fetch<T>(query: string): Promise<T> }): Promise<number | undefined> {
  try {
    const last = await client.fetch<number | null>('math::max(*[_type == "networkGroup"].order)');
    return (last ?? 0) + 1;
  } catch (cause) {
    console.error('The place of a new network group could not be read', cause);
    return undefined;
  }
}
