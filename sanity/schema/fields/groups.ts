import type { FieldGroupDefinition } from 'sanity';

const content: FieldGroupDefinition = { name: 'content', title: 'Indhold', default: true };
const sharing: FieldGroupDefinition = { name: 'sharing', title: 'Søgning og deling' };
const editorial: FieldGroupDefinition = { name: 'editorial', title: 'Redaktion' };

/** The tabs of a document that has its own page. */
export const pageGroups = [content, sharing, editorial];

/** The tabs of a document that only appears on other pages. */
export const recordGroups = [content, editorial];
