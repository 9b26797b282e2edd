/** Lists the missing pages while a loss is suspected. In the cache folder of the build. */
export const doubtFile = 'content-doubt.json';

/** Lists the ids of pages that were removed on purpose. Written by `npm run content:confirm-loss`. */
export const confirmedLossFile = 'confirmed-loss.json';
