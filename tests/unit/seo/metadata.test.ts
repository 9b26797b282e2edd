import { expect, test } from 'vitest';
import { siteSettings } from '#lib/content/documents/siteSettings.ts';
import { metadataFor } from '#lib/seo/metadata.ts';

const asset = (lastDigit: string) => `image-${'0'.repeat(39)}${lastDigit}-1600x900-jpg`;
const settings = siteSettings.parse({
  name: 'Vækst\u00adhus for Ledelse',
  description: 'Om os',
  shareImage: { asset: asset('1') },
  shareImageAlt: 'Et drivhus',
});
const page = { path: '/formaal', title: 'For\u00admål', settings, origin: 'https://site.invalid' };
const seo = { title: undefined, description: undefined, shareImage: undefined, noIndex: undefined };

test('titles, names and descriptions contain no soft hyphens', () => {
  const metadata = metadataFor({ ...page, lead: 'Ind\u00adledning' });
  expect(JSON.stringify(metadata)).not.toContain('\u00ad');
  expect(metadata).toMatchObject({ title: 'Formål | Væksthus for Ledelse', description: 'Indledning' });
});

test('the title of the front page is only the site name', () => {
  expect(metadataFor({ ...page, path: '/', title: 'Væksthus for Led\u00adelse' }).title).toBe(
    'Væksthus for Ledelse',
  );
});

test("SEO fields take precedence over title and lead, and those over the site's description", () => {
  const ownFields = { ...seo, title: 'Eget', description: 'Egen' };
  expect(metadataFor({ ...page, lead: 'Indledning', seo: ownFields })).toMatchObject({
    title: 'Eget | Væksthus for Ledelse',
    description: 'Egen',
    openGraph: { title: 'Eget', description: 'Egen' },
  });
  expect(metadataFor(page).description).toBe('Om os');
  expect(metadataFor({ ...page, settings: siteSettings.parse({}) })).not.toHaveProperty('description');
});

test('the canonical URL is public and equals the Open Graph URL', () => {
  expect(metadataFor(page)).toMatchObject({
    alternates: { canonical: 'https://site.invalid/formaal' },
    openGraph: { url: 'https://site.invalid/formaal' },
  });
  expect(metadataFor({ ...page, path: '/' }).alternates?.canonical).toBe('https://site.invalid/');
});

test('only a page with noIndex is excluded from search engines', () => {
  expect(metadataFor({ ...page, seo: { ...seo, noIndex: true } }).robots).toEqual({ index: false });
  expect(metadataFor({ ...page, seo: { ...seo, noIndex: false } })).not.toHaveProperty('robots');
  expect(metadataFor(page)).not.toHaveProperty('robots');
});

test("a page's share image takes precedence over the site's, and does not get its alt text", () => {
  const siteImage = {
    url: expect.stringMatching(/1-1600x900\.jpg\/deling\.jpg$/),
    width: 1200,
    height: 630,
    alt: 'Et drivhus',
  };
  expect(metadataFor(page).openGraph?.images).toEqual([siteImage]);
  const ownImage = siteSettings.parse({ shareImage: { asset: asset('2') } }).shareImage;
  expect(metadataFor({ ...page, seo: { ...seo, shareImage: ownImage } }).openGraph?.images).toEqual([
    { url: expect.stringMatching(/^https:\/\/site\.invalid\/media\/images\/0+2-/), width: 1200, height: 630 },
  ]);
});
