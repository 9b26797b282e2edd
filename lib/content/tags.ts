/** Cache tag for everything that shows the content of this document. */
export const documentTag = (id: string) => `document:${id}`;

/** Cache tag for everything that depends on the set of documents of this type. */
export const typeTag = (type: string) => `type:${type}`;

/** Cache tag for everything that shows where this page is in the site tree: its title, its place, its translation. */
export const nodeTag = (id: string) => `node:${id}`;

/** Cache tag for everything that lists the pages directly below this one. */
export const childrenTag = (id: string) => `children:${id}`;

/** Cache tag for everything that shows paths of pages. It is stale when the path of an existing page may have changed. */
export const pathsTag = 'paths';

/** Cache tag for everything that depends on the whole site tree, such as the sitemap. It is stale after every change of the tree. */
export const addressesTag = 'addresses';
