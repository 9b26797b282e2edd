import { defineDocuments, defineLocations, presentationTool } from 'sanity/presentation';
import { routedTypes } from '#lib/model.ts';
import { addressOf, addressSelection } from '../schema/preview/address.ts';

const hasAddress = `_type in ${JSON.stringify(routedTypes)}`;

/** Which document an address shows: the Studio opens it beside the page. The innermost slug decides. */
const mainDocuments = defineDocuments([
  { route: '/', filter: '_id == "homePage"' },
  { route: '/:slug', filter: `${hasAddress} && slug.current == $slug && !defined(parent)` },
  {
    route: '/:parent/:slug',
    filter: `${hasAddress} && slug.current == $slug && parent->slug.current == $parent`,
  },
  {
    route: '/:top/:parent/:slug',
    filter: `${hasAddress} && slug.current == $slug && parent->slug.current == $parent`,
  },
]);

const atOwnAddress = defineLocations({
  select: { title: 'title', name: 'name', ...addressSelection },
  resolve: (value) => {
    if (!value?.slug)
      return { message: 'Giv dokumentet en adresse for at se det på siden.', tone: 'caution' };
    return {
      locations: [{ title: String(value.title ?? value.name ?? 'Uden titel'), href: addressOf(value) }],
    };
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
