/** Cache tag for everything that shows this document. */
export const documentTag = (id: string) => `document:${id}`;

/** Cache tag for everything that depends on the set of documents of this type. */
export const typeTag = (type: string) => `type:${type}`;

/** Cache tag for everything that shows paths of pages: menus, breadcrumbs, links, the sitemap. */
export const addressesTag = 'addresses';
