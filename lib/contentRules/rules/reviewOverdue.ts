import { formatDay } from '#lib/danish/format.ts';
import type { ContentRule } from '../types.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Finds documents whose next review is in the past. */
export const reviewOverdue: ContentRule = {
  id: 'review-overdue',
  title: 'Gennemgang overskredet',
  severity: 'warning',
  why: 'Nogen har sat en dato for, hvornår indholdet skulle ses efter, og den er passeret.',
  check: ({ nextReview }, { today }) =>
    typeof nextReview === 'string' && day.test(nextReview) && nextReview < today
      ? [
          {
            path: ['nextReview'],
            message: `Indholdet skulle være set efter den ${formatDay(nextReview)}. Gå det igennem, sæt »Sidst gennemgået« til i dag, og vælg en ny dato her.`,
          },
        ]
      : [],
};
