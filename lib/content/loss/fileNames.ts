/** Written while a loss of pages is doubted: which pages. Beside the pages of the build. */
export const doubtFile = 'content-doubt.json';

/** Written by a person (`npm run content:confirm-loss`): the ids of pages that are meant to be gone. */
export const confirmedLossFile = 'confirmed-loss.json';
