import { defineDocuments, defineLocations, presentationTool } from 'sanity/presentation';
import { homeId, routedTypes } from '#lib/model.ts';
import { joinPath } from '#lib/urls/documentPath.ts';
import { addressOf, ancestorsShown, slugSelection } from '#sanity/schema/preview/address.ts';

const isRouted = `_type in ${JSON.stringify(routedTypes)}`;

/** The main document of a path with so many slugs: its own slug and those of all its ancestors are the path's. */
function mainDocument(_: unknown, ancestors: number) {
  const levels = Array.from({ length: ancestors + 1 }, (_, level) => level);
  const slugs = levels.map((level) => `${'parent->'.repeat(level)}slug.current == $slug${level}`);
  return {
    route: joinPath(levels.toReversed().map((level) => `:slug${level}`)),
    filter: `${isRouted} && ${slugs.join(' && ')} && !defined(${'parent->'.repeat(ancestors)}parent)`,
  };
}

/** The document that the Studio opens beside a page, by the page's path. */
export const mainDocuments = defineDocuments([
  { route: '/', filter: `_id == "${homeId}"` },
  ...Array.from({ length: ancestorsShown + 1 }, mainDocument),
]);

const atOwnAddress = defineLocations({
  select: { title: 'title', name: 'name', ...slugSelection() },
  resolve: (value) => {
    if (!value?.slug)
      return { message: 'Giv dokumentet en adresse for at se det på siden.', tone: 'caution' };
    const href = addressOf(value);
    // A path whose beginning is left out leads nowhere.
    if (!href.startsWith('/')) return { message: `Siden ligger på ${href}.`, tone: 'positive' };
    return { locations: [{ title: String(value.title ?? value.name ?? 'Uden titel'), href }] };
  },
});

/** »Bruges på«: where on the site a document shows. */
const locations = {
  homePage: defineLocations({ locations: [{ title: 'Forside', href: '/' }] }),
  ...Object.fromEntries(routedTypes.map((type) => [type, atOwnAddress])),
  organisation: defineLocations({
    message: 'Vises på kortet over, hvem der står bag, og i tidslinjen.',
    tone: 'positive',
    locations: [
      { title: 'Organisation', href: '/organisation' },
      { title: 'Baggrund', href: '/baggrund' },
    ],
  }),
  siteSettings: defineLocations({ message: 'Bruges på alle sider.', tone: 'positive' }),
};

/** The page beside the form: drafts as they are typed, and a click on the page finds the field. */
export const presentation = presentationTool({
  name: 'presentation',
  title: 'Forhåndsvisning',
  previewUrl: {
    previewMode: { enable: '/api/draft-mode/enable', disable: '/api/draft-mode/disable' },
  },
  resolve: { mainDocuments, locations },
});
