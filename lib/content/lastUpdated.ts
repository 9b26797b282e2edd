import { danishDay } from '#lib/danish/format.ts';

/**
 * Returns the day on which a page was last updated: the later of the day of publishing, in Denmark, and the day on which an
 * editor last found the content correct. The page, the sitemap and the structured data show this day.
 *
 * @param changed when the document was last published, ISO 8601
 * @param reviewed ISO 8601 date
 * @returns ISO 8601 date; `undefined` if neither is known
 */
export const lastUpdated = (changed: string, reviewed: string | undefined): string | undefined =>
  [danishDay(changed), reviewed]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
