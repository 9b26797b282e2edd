import { expect, test } from 'vitest';
import { siteSettings } from '#lib/content/documents/siteSettings.ts';
import { metadataFor } from '#lib/seo/metadata.ts';

const asset = (last: string) => `image-${'0'.repeat(39)}${last}-1600x900-jpg`;
const settings = siteSettings.parse({
  name: 'Vækst\u00adhus for Ledelse',
  description: 'Om os',
  shareImage: { asset: asset('1') },
  shareImageAlt: 'Et drivhus',
});
const about = { path: '/formaal', title: 'For\u00admål', settings, origin: 'https://site.invalid' };
const seo = { title: undefined, description: undefined, shareImage: undefined, noIndex: undefined };

test('soft hyphens are in no title, name or description', () => {
  const metadata = metadataFor({ ...about, lead: 'Ind\u00adledning' });
  expect(JSON.stringify(metadata)).not.toContain('\u00ad');
  expect(metadata).toMatchObject({ title: 'Formål | Væksthus for Ledelse', description: 'Indledning' });
});

test('the front page is called by the name of the site alone', () => {
  expect(metadataFor({ ...about, path: '/', title: 'Væksthus for Led\u00adelse' }).title).toBe(
    'Væksthus for Ledelse',
  );
});

test("the editors' own words win over the title and the lead, and those over the site's", () => {
  const own = { ...seo, title: 'Eget', description: 'Egen' };
  expect(metadataFor({ ...about, lead: 'Indledning', seo: own })).toMatchObject({
    title: 'Eget | Væksthus for Ledelse',
    description: 'Egen',
    openGraph: { title: 'Eget', description: 'Egen' },
  });
  expect(metadataFor(about).description).toBe('Om os');
  expect(metadataFor({ ...about, settings: siteSettings.parse({}) })).not.toHaveProperty('description');
});

test('the canonical address is the public one, and the one that is shared', () => {
  expect(metadataFor(about)).toMatchObject({
    alternates: { canonical: 'https://site.invalid/formaal' },
    openGraph: { url: 'https://site.invalid/formaal' },
  });
  expect(metadataFor({ ...about, path: '/' }).alternates?.canonical).toBe('https://site.invalid/');
});

test('only a page marked so is kept out of search engines', () => {
  expect(metadataFor({ ...about, seo: { ...seo, noIndex: true } }).robots).toEqual({ index: false });
  expect(metadataFor({ ...about, seo: { ...seo, noIndex: false } })).not.toHaveProperty('robots');
  expect(metadataFor(about)).not.toHaveProperty('robots');
});

test("a page's own picture is shared before the site's, and never with the other's alt text", () => {
  const site = {
    url: expect.stringMatching(/1-1600x900\.jpg\/deling\.jpg$/),
    width: 1200,
    height: 630,
    alt: 'Et drivhus',
  };
  expect(metadataFor(about).openGraph?.images).toEqual([site]);
  const own = siteSettings.parse({ shareImage: { asset: asset('2') } }).shareImage;
  expect(metadataFor({ ...about, seo: { ...seo, shareImage: own } }).openGraph?.images).toEqual([
    { url: expect.stringMatching(/^https:\/\/site\.invalid\/media\/images\/0+2-/), width: 1200, height: 630 },
  ]);
});
