import { z } from 'zod';
import { lenientOptional } from '../lenientZod.ts';
import { day, text } from './text.ts';

/** Projection of what an editor tells the readers about a page that is new or has new content. */
export const newsProjection = /* groq */ `news{date, text}` as const;

/** Schema for news of a page. Without its date or its text, it is left out. */
export const news = lenientOptional('news', z.object({ date: day, text }));
