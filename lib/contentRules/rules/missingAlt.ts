import type { PathSegment } from '../document/fieldPath.ts';
import { type Fields, hasVisibleText, isFields, walkObjects } from '../document/objects.ts';
import type { ContentRule } from '../types.ts';

const message =
  'Beskriv, hvad billedet viser, eller sæt hak i »Billedet er kun til pynt«. Beskrivelsen læses op for dem, der ikke kan se billedet.';
const shareMessage =
  'Beskriv, hvad billedet viser. Beskrivelsen læses op for dem, der ikke kan se billedet, når siden deles.';

/** Finds pictures without a description that are not marked as decoration. */
export const missingAlt: ContentRule = {
  id: 'missing-alt',
  title: 'Billede uden beskrivelse',
  severity: 'error',
  why: 'Den, der ikke kan se billedet, får at vide, at der er et billede, men ikke hvad det viser.',
  check: (document) => [
    ...walkObjects(document)
      .filter(({ object }) => object._type === 'figure' && object.decorative !== true && lacksAlt(object))
      .map(({ path }) => ({ path: [...path, 'alt'] as PathSegment[], message })),
    ...shareImages(document)
      .filter(({ image }) => hasPicture(image) && lacksAlt(image))
      .map(({ path }) => ({ path: [...path, 'alt'], message: shareMessage })),
  ],
};

/** The pictures that the site, and a page, are shared with. */
const shareImages = ({ shareImage, seo }: Fields): { path: string[]; image: unknown }[] => [
  { path: ['shareImage'], image: shareImage },
  { path: ['seo', 'shareImage'], image: isFields(seo) ? seo.shareImage : undefined },
];

const lacksAlt = (object: Fields): boolean => !hasVisibleText(object.alt);

/** In an export, `_sanityAsset` stands for the asset. */
const hasPicture = (image: unknown): image is Fields =>
  isFields(image) && (isFields(image.asset) || typeof image._sanityAsset === 'string');
