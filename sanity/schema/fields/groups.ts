import type { FieldGroupDefinition } from 'sanity';

const content: FieldGroupDefinition = { name: 'content', title: 'Indhold', default: true };
/** Named as on the page, where its fields stand in a box of their own. */
const summary: FieldGroupDefinition = { name: 'summary', title: 'Kort fortalt' };
const placement: FieldGroupDefinition = { name: 'placement', title: 'Placering' };
const sharing: FieldGroupDefinition = { name: 'sharing', title: 'Søgning og deling' };
const owner: FieldGroupDefinition = { name: 'owner', title: 'Udgiver og kontakt' };
const editorial: FieldGroupDefinition = { name: 'editorial', title: 'Redaktion' };

/** The tabs of a document that has its own page. It opens on its text; the Studio marks a tab with an error in it. */
export const pageGroups = [content, placement, sharing, editorial];

/** The tabs of a strategy. */
export const strategyGroups = [content, summary, placement, sharing, editorial];

/** The tabs of the front page, which has a fixed address. */
export const homeGroups = [content, sharing, editorial];

/** The tabs of the site's settings. */
export const settingsGroups = [content, owner, editorial];

/** The tabs of a document that only appears on other pages. */
export const recordGroups = [content, editorial];
