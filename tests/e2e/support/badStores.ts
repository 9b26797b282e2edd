import { type RestoreStore, startOtherLake, startStandInStore } from './otherStore.ts';
import type { TestSite } from './testSite.ts';

/** Content of another site with the same schema: it too has settings and a front page. */
const otherSiteDocuments = [
  { _id: 'homePage', _type: 'homePage', title: 'Et andet websted' },
  { _id: 'siteSettings', _type: 'siteSettings', name: 'Et andet websted' },
  { _id: 'page-andet', _type: 'page', title: 'Noget andet', slug: { _type: 'slug', current: 'noget-andet' } },
];

const respondWith =
  (body: string, type = 'application/json') =>
  (site: TestSite) =>
    startStandInStore(site, (_, response) => response.writeHead(200, { 'Content-Type': type }).end(body));

/** Responses from the store's address that are not the site's content; each server replaces the lake. */
export const badStores: Record<string, (site: TestSite) => Promise<RestoreStore>> = {
  'an empty dataset': (site) => startOtherLake(site),
  'a dataset of another name': (site) =>
    startOtherLake(site, { documents: otherSiteDocuments, dataset: 'andet' }),
  "another site's content": (site) => startOtherLake(site, { documents: otherSiteDocuments }),
  'an unknown token': (site) =>
    startOtherLake(site, {
      documents: otherSiteDocuments,
      env: { LAKE_VIEWER_TOKEN: 'another-token-of-a-viewer' },
    }),
  'a token without rights': respondWith('{"result":{"answered":false,"value":[]}}'),
  'null values': respondWith('{"result":{"answered":true,"value":null}}'),
  'empty lists': respondWith('{"result":{"answered":true,"value":[]}}'),
  'no result': respondWith('{"result":null}'),
  'an empty object': respondWith('{}'),
  'an empty list': respondWith('[]'),
  'broken JSON': respondWith('{"result":{"answered":tr'),
  'a page of HTML': respondWith('<!doctype html><title>Velkommen</title>', 'text/html'),
};
