import { defineDocuments, defineLocations, presentationTool } from 'sanity/presentation';
import { homeId, routedTypes } from '#lib/model.ts';
import { joinPath } from '#lib/urls/documentPath.ts';
import { addressOf, maxAncestors, slugSelection } from '#sanity/schema/preview/address.ts';

const isRouted = `_type in ${JSON.stringify(routedTypes)}`;

/** Resolves paths of one depth to their document: the slugs of the document and its ancestors match the path. */
function mainDocument(_: unknown, ancestors: number) {
  const levels = Array.from({ length: ancestors + 1 }, (_, level) => level);
  const slugs = levels.map((level) => `${'parent->'.repeat(level)}slug.current == $slug${level}`);
  return {
    route: joinPath(levels.toReversed().map((level) => `:slug${level}`)),
    filter: `${isRouted} && ${slugs.join(' && ')} && !defined(${'parent->'.repeat(ancestors)}parent)`,
  };
}

/** Maps the path of a previewed page to the document that the Studio opens beside it. */
export const mainDocuments = defineDocuments([
  { route: '/', filter: `_id == "${homeId}"` },
  ...Array.from({ length: maxAncestors + 1 }, mainDocument),
]);

const routedLocations = defineLocations({
  select: { title: 'title', name: 'name', ...slugSelection() },
  resolve: (value) => {
    if (!value?.slug)
      return { message: 'Giv dokumentet en adresse for at se det på siden.', tone: 'caution' };
    const href = addressOf(value);
    // A path shortened with an ellipsis cannot be a link.
    if (!href.startsWith('/')) return { message: `Siden ligger på ${href}.`, tone: 'positive' };
    return { locations: [{ title: String(value.title ?? value.name ?? 'Uden titel'), href }] };
  },
});

/** The places listed under »Bruges på«: where a document appears on the site. */
const locations = {
  homePage: defineLocations({ locations: [{ title: 'Forside', href: '/' }] }),
  ...Object.fromEntries(routedTypes.map((type) => [type, routedLocations])),
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

/** The presentation tool: shows drafts live beside the form; a click on the page opens the field. */
export const presentation = presentationTool({
  name: 'presentation',
  title: 'Forhåndsvisning',
  previewUrl: {
    previewMode: { enable: '/api/draft-mode/enable', disable: '/api/draft-mode/disable' },
  },
  resolve: { mainDocuments, locations },
});
