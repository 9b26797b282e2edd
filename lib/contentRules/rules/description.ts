import { hasTrait } from '#lib/model.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import type { PathSegment } from '../document/fieldPath.ts';
import { hasVisibleText, isFields } from '../document/objects.ts';
import type { ContentRule, Problem } from '../types.ts';

/** Length (characters) at which search engines cut a description. */
const maxLength = 155;

/** Finds pages that have no text for search results, and descriptions that search engines cut off. */
export const description: ContentRule = {
  id: 'description',
  title: 'Beskrivelse i søgeresultater',
  severity: 'warning',
  why: 'Beskrivelsen er det, man læser, før man vælger siden i en søgemaskine eller et delt link.',
  check: (document) => {
    if (document._type === 'siteSettings') return tooLong(document.description, ['description']);
    if (!hasTrait(document._type, 'linkable')) return [];
    const seo = isFields(document.seo) ? document.seo : {};
    const path = ['seo', 'description'];
    if (seo.noIndex !== true && !hasVisibleText(seo.description) && !hasVisibleText(document.lead)) {
      return [
        {
          path: ['lead'],
          message:
            'Siden mangler en indledning, så søgeresultater viser en tilfældig stump af teksten. Skriv en eller to sætninger om, hvad man finder her.',
        },
      ];
    }
    return tooLong(seo.description, path);
  },
};

function tooLong(text: unknown, path: PathSegment[]): Problem[] {
  const { length } = withoutSoftHyphens(typeof text === 'string' ? text.trim() : '');
  if (length <= maxLength) return [];
  return [
    {
      path,
      message: `Beskrivelsen er på ${length} tegn, og søgemaskiner skærer den af efter ca. ${maxLength}. Forkort den, eller sæt det vigtigste først.`,
    },
  ];
}
