import { isFields, walkObjects } from '../document/objects.ts';
import type { ContentRule } from '../types.ts';

/** The site shows at most 2,000 pixels. Twice as many leave room to crop. */
const maxSide = 4_000;

/** Size in the id of an asset (`image-<hash>-4000x3000-jpg`) or in its file name in an export (`…-4000x3000.jpg`). */
const sizeInName = /-(\d{1,5})x(\d{1,5})[-.][a-z]{3,4}$/;

/** Finds pictures with far more pixels than the site shows. */
export const oversizedPicture: ContentRule = {
  id: 'oversized-picture',
  title: 'For stort billede',
  severity: 'warning',
  why: 'Store billeder fylder i lageret og er længe om at blive klar. Webstedet viser højst 2000 billedpunkter.',
  check: (document) =>
    walkObjects(document).flatMap(({ object, path }) => {
      const name = isFields(object.asset) ? object.asset._ref : object._sanityAsset;
      const [, width, height] = sizeInName.exec(typeof name === 'string' ? name : '') ?? [];
      if (Math.max(Number(width ?? 0), Number(height ?? 0)) <= maxSide) return [];
      return [
        {
          path,
          message: `Billedet er ${width} × ${height} billedpunkter, men webstedet viser højst 2000. Gør det mindre, højst ${maxSide} på den længste led, og læg det ind igen.`,
        },
      ];
    }),
};
