import { beforeEach, expect, test, vi } from 'vitest';
import type { ShareCard } from '#lib/shareCard/card.ts';
import { shareCardPath } from '#lib/shareCard/card.ts';
import type { LinkData } from '#lib/urls/linkData.ts';

const store = vi.fn<(id: string) => Promise<ShareCard | undefined>>();
const drawn = vi.fn(async (card: ShareCard) => Buffer.from(card.title));
const known: Pick<LinkData, 'pages' | 'site'> = {
  site: { name: 'Sitet', hosts: [] },
  pages: [
    { id: 'home', path: '/', title: 'Forsiden' },
    { id: 'page-over', path: '/over', title: 'Ov\u00ader' },
    { id: 'page-a', path: '/over/a', title: 'Gam\u00admel', above: 'page-over' },
    { id: 'page-en', path: '/en', title: 'Sitet' },
    { id: 'page-b', path: '/en/b', title: 'B', above: 'page-en' },
  ],
};
vi.mock('#lib/seo/shareCards.ts', async (original) => ({
  ...(await original<object>()),
  getShareCard: (id: string) => store(id),
}));
vi.mock('#lib/shareCard/renderCard.ts', () => ({ renderCard: (card: ShareCard) => drawn(card) }));
vi.mock('#lib/linkIndex/linkIndex.ts', () => ({ knownPages: () => known, resolveUrl: async () => ({}) }));

const { GET } = await import('../../../app/media/deling/[file]/route.ts');

const get = (path: string) =>
  GET(new Request(`https://site.invalid${path}`), {
    params: Promise.resolve({ file: path.replace(/^.*\//, '') }),
  });
const card = (title: string, trail: string[] = ['Over']): ShareCard => ({ title, trail, siteName: 'Sitet' });
const [old, current] = [card('Gam\u00admel'), card('Ny')];

beforeEach(() => {
  drawn.mockClear();
  store.mockReset().mockImplementation(async (id) => (id === 'page-a' ? current : undefined));
});

test('an address from before a change of the title leads to the image of now, for some minutes', async () => {
  const response = await get(shareCardPath('page-a', old));
  expect([response.status, response.headers.get('location')]).toEqual([
    307,
    shareCardPath('page-a', current),
  ]);
  expect(response.headers.get('cache-control')).toBe('public, max-age=300');
  expect((await get(response.headers.get('location') ?? '')).status).toBe(200);
});

test('nothing but the text of the page is drawn', async () => {
  await get(shareCardPath('page-a', card('Falsk')));
  expect((await get(shareCardPath('page-x', card('Falsk')))).status).toBe(404);
  expect((await get('/media/deling/page-a.png')).status).toBe(404);
  expect(drawn).not.toHaveBeenCalled();
});

test('while the store is down, the text that the site last knew is drawn, and no other', async () => {
  store.mockRejectedValue(new Error('down'));
  for (const [id, each] of [
    ['page-a', old],
    ['page-b', card('B', [])],
    ['page-en', card('Sitet', [])],
    ['homePage', card('Sitet', [])],
    ['search', card('Søg', [])],
  ] as const)
    expect((await get(shareCardPath(id, each))).status, id).toBe(200);
  drawn.mockClear();
  for (const [id, each] of [
    ['page-a', card('Falsk')],
    ['page-x', current],
  ] as const) {
    const response = await get(shareCardPath(id, each));
    expect([response.status, response.headers.get('cache-control')]).toEqual([503, 'no-store']);
  }
  expect(drawn).not.toHaveBeenCalled();
});

test('while the store is down, an image in memory is served, whatever the site knows', async () => {
  store.mockResolvedValueOnce(card('I hukommelsen'));
  await get(shareCardPath('page-a', card('I hukommelsen')));
  store.mockRejectedValue(new Error('down'));
  expect((await get(shareCardPath('page-a', card('I hukommelsen')))).status).toBe(200);
  expect(drawn).toHaveBeenCalledTimes(1);
});
