import { type Mend, startOtherLake, startStandInStore } from './otherStore.ts';
import type { TestSite } from './testSite.ts';

/** Content of another site with the same schema: it too has settings and a front page. */
const ofAnotherSite = [
  { _id: 'homePage', _type: 'homePage', title: 'Et andet websted' },
  { _id: 'siteSettings', _type: 'siteSettings', name: 'Et andet websted' },
  { _id: 'page-andet', _type: 'page', title: 'Noget andet', slug: { _type: 'slug', current: 'noget-andet' } },
];

const answers =
  (body: string, type = 'application/json') =>
  (site: TestSite) =>
    startStandInStore(site, (_, response) => response.writeHead(200, { 'Content-Type': type }).end(body));

/** Responses from the store's address that are not the site's content; each server replaces the lake. */
export const badStores: Record<string, (site: TestSite) => Promise<Mend>> = {
  'an empty dataset': (site) => startOtherLake(site),
  'a dataset of another name': (site) => startOtherLake(site, { documents: ofAnotherSite, dataset: 'andet' }),
  "another site's content": (site) => startOtherLake(site, { documents: ofAnotherSite }),
  'an unknown token': (site) =>
    startOtherLake(site, {
      documents: ofAnotherSite,
      env: { LAKE_VIEWER_TOKEN: 'another-token' },
    }),
  'a token without rights': answers('{"result":{"answered":false,"value":[]}}'),
  'null values': answers('{"result":{"answered":true,"value":null}}'),
  'empty lists': answers('{"result":{"answered":true,"value":[]}}'),
  'no result': answers('{"result":null}'),
  'an empty object': answers('{}'),
  'an empty list': answers('[]'),
  'broken JSON': answers('{"result":{"answered":tr'),
  'a page of HTML': answers('<!doctype html><title>Velkommen</title>', 'text/html'),
};
