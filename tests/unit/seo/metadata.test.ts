import { expect, test } from 'vitest';
import { siteSettings } from '#lib/content/documents/siteSettings.ts';
import { image } from '#lib/content/fields/image.ts';
import { siteFiles } from '#lib/model.ts';
import { metadataFor } from '#lib/seo/metadata.ts';
import { shareCardPath } from '#lib/shareCard/card.ts';

const imageOf = (lastDigit: string) =>
  image.parse({ asset: `image-${'0'.repeat(39)}${lastDigit}-1600x900-jpg` });
const settings = siteSettings.parse({
  name: 'Vækst\u00adhus for Ledelse',
  description: 'Om os',
});
const card = { title: 'For\u00admål', trail: [], siteName: 'Væksthus for Ledelse' };
const origin = 'https://site.invalid';
const page = { path: '/formaal', id: 'page-1', title: 'For\u00admål', card, settings, origin };
const seo = {
  ...{ title: undefined, description: undefined, noIndex: undefined },
  ...{ shareImage: undefined, shareImageAlt: undefined },
};

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

const imagesOf = (...info: Parameters<typeof metadataFor>) => metadataFor(...info).openGraph?.images;

test('a page is shared with a card that shows its title', () => {
  expect(imagesOf(page)).toEqual([
    {
      url: `${origin}${shareCardPath('page-1', card)}`,
      ...{ width: 1200, height: 630, type: 'image/png' },
      alt: expect.stringMatching(/^Formål, Væksthus for Ledelse\. /),
    },
  ]);
  expect(metadataFor(page).twitter).toEqual({ card: 'summary_large_image' });
});

test("a page's own image comes before the site's, and that before the card, each with its description", () => {
  const withImage = { ...settings, shareImage: imageOf('1'), shareImageAlt: 'Et drivhus' };
  const size = { width: 1200, height: 630 };
  expect(imagesOf({ ...page, settings: withImage })).toEqual([
    { url: expect.stringMatching(/1-1600x900\.jpg\/deling\.jpg$/), ...size, alt: 'Et drivhus' },
  ]);
  const own = { ...seo, shareImage: imageOf('2'), shareImageAlt: 'En skole' };
  expect(imagesOf({ ...page, settings: withImage, seo: own })).toEqual([
    {
      url: expect.stringMatching(/^https:\/\/site\.invalid\/media\/images\/0+2-/),
      ...size,
      alt: 'En skole',
    },
  ]);
  expect(imagesOf({ ...page, settings: withImage, seo: { ...own, shareImageAlt: undefined } })).toEqual([
    { url: expect.any(String), ...size },
  ]);
});

test('a page leads to its text as Markdown, and a Danish one to the feed, which is Danish', () => {
  expect(metadataFor(page).alternates?.types).toMatchObject({
    'text/markdown': `${origin}/formaal.md`,
    'application/atom+xml': [{ url: `${origin}${siteFiles.feed}` }],
  });
  expect(metadataFor({ ...page, path: '/' }).alternates?.types?.['text/markdown']).toBe(`${origin}/index.md`);
  expect(metadataFor({ ...page, path: '/en/purpose' }).alternates?.types).toEqual({
    'text/markdown': `${origin}/en/purpose.md`,
  });
});
