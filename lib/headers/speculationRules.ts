import { localSitePages, siteFiles, siteFolders } from '#lib/model.ts';

/** Path of the rules, which the `Speculation-Rules` header points to. */
export const speculationRulesPath = siteFiles.speculationRules;

/** Paths that a browser must not load in advance: rendered on request, counted as visits, or not pages. */
const excludedPaths = [
  ...Object.values(localSitePages).map(({ search }) => `${search}*`),
  `${siteFolders.shortLinks}/*`,
  `${siteFolders.studio}*`,
  `${siteFolders.api}/*`,
  `${siteFolders.lake}/*`,
  `${siteFolders.media}/*`,
  '/*.*',
];

const where = {
  and: [
    { href_matches: '/*' },
    ...excludedPaths.map((href_matches) => ({ not: { href_matches } })),
    { not: { selector_matches: '[download]' } },
  ],
};

/**
 * The links that a browser may prerender when the visitor points at one. A click then shows the page at once. The
 * site needs no script for it. https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/script/type/speculationrules
 */
export const speculationRules = {
  prerender: [{ where, eagerness: 'moderate' }],
  prefetch: [{ where, eagerness: 'moderate' }],
};
