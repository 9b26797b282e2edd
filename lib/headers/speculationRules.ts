import { siteFiles, siteFolders, sitePages } from '#lib/model.ts';

/** Where browsers fetch the rules; the header names it. */
export const speculationRulesPath = siteFiles.speculationRules;

/** Addresses that a browser must not ask for before the visitor does: made on request, counted, or no pages. */
const notAhead = [
  `${sitePages.search}*`,
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
    ...notAhead.map((href_matches) => ({ not: { href_matches } })),
    { not: { selector_matches: '[download]' } },
  ],
};

/**
 * Which links of a page a browser may follow in advance, once the visitor points at one: the page is then there when
 * it is clicked, with no script of ours. https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/script/type/speculationrules
 */
export const speculationRules = {
  prerender: [{ where, eagerness: 'moderate' }],
  prefetch: [{ where, eagerness: 'moderate' }],
};
