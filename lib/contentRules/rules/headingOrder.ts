import { headingLevel } from '#lib/urls/headings/linkableHeadings.ts';
import { hasVisibleText, walkObjects } from '../document/objects.ts';
import type { ContentRule, Problem } from '../types.ts';

const styleNames: Readonly<Record<number, string>> = {
  2: 'Overskrift',
  3: 'Underoverskrift',
  4: 'Mindste overskrift',
};

/**
 * Finds headings that skip a level: an h4 after an h2, or an h3 as the first heading of a page. The texts and block headings
 * of a page are one outline below its title. A text in a callout or an accordion is an outline of its own.
 */
export const headingOrder: ContentRule = {
  id: 'heading-order',
  title: 'Overskrift på forkert niveau',
  severity: 'warning',
  why: 'Skærmlæsere melder om et afsnit, der mangler, og bygger en indholdsfortegnelse, der ikke passer.',
  check: (document) => {
    /** The level of the last heading of each outline, by the path of its text. */
    const lastLevels = new Map<string, number>([[pageOutline, titleLevel]]);
    let isInset = false;
    return walkObjects(document).flatMap(({ object, path }): Problem[] => {
      if (path.length === 2 && path[0] === 'blocks') {
        isInset = object._type === 'callout';
        if (!isInset && hasVisibleText(object.heading)) lastLevels.set(pageOutline, blockHeadingLevel);
      }
      const level = headingLevel(object);
      if (level === undefined) return [];
      const outline = isInset || path.length > 4 ? JSON.stringify(path.slice(0, -1)) : pageOutline;
      const lastLevel = lastLevels.get(outline) ?? blockHeadingLevel;
      lastLevels.set(outline, level);
      if (level <= lastLevel + 1) return [];
      return [
        {
          path,
          message: `Overskriften springer et niveau over, så skærmlæsere melder om et afsnit, der mangler. Brug »${styleNames[lastLevel + 1]}« her i stedet.`,
        },
      ];
    });
  },
};

const pageOutline = '';
const titleLevel = 1;
/** The heading of a block, which a text in a callout or an accordion is below. */
const blockHeadingLevel = 2;
