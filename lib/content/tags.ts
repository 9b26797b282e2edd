/** Cache tag of everything that shows this document. */
export const documentTag = (id: string) => `document:${id}`;

/** Cache tag of everything that depends on the set of documents of this type. */
export const typeTag = (type: string) => `type:${type}`;

/** Cache tag of everything that shows addresses: menus, breadcrumbs, links, the sitemap. */
export const addressesTag = 'addresses';
