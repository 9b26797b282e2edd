import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawCard } from '#lib/shareCard/drawCard.ts';
import { renderCard } from '#lib/shareCard/renderCard.ts';
import { createTypesetter } from '#lib/shareCard/typesetter.ts';

const font = new URL('../../../lib/fonts/newsreader-cards.ttf', import.meta.url);
const typesetter = createTypesetter(new Uint8Array(readFileSync(font)));
const siteName = 'Væksthus for Ledelse';
const style = { size: 72, weight: 400 };

/** The points of all outlines of text: those filled with a color of text. */
function textPoints(svg: string): [x: number, y: number][] {
  const paths = [...svg.matchAll(/<path d="([^"]+)" fill="#(?:12402f|4d5850)"\/>/g)].map(([, d = '']) => d);
  // The first is the ground below the greenhouse.
  return paths
    .slice(1)
    .flatMap((d) =>
      [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]): [number, number] => [Number(x), Number(y)]),
    );
}

const titles = [
  'Søg',
  'Formål og baggrund',
  'Tilgængeligheds\u00aderklæring',
  'Ærø, Ålborg og Øresund',
  'Forhandlingsfællesskabets udviklings\u00adsammenhænge og netværksgrupper i kommuner og regioner',
  'Speciallægepraksisplanlægningsstabiliseringsperiode',
  'Ledelse på tværs af kommuner og regioner '.repeat(20),
  'Overenskomst'.repeat(60),
  'Å'.repeat(300),
];

test.each(titles)('»%s« stays inside the card, clear of its edges, the logo and the ground', (title) => {
  const points = textPoints(
    drawCard({ title, trail: ['Netværksgrupper', 'Mellemledere'], siteName }, typesetter),
  );
  expect(points.length).toBeGreaterThan(50);
  for (const [x, y] of points) {
    expect(x).toBeGreaterThan(60);
    expect(x).toBeLessThan(800);
    expect(y).toBeGreaterThan(60);
    expect(y).toBeLessThan(575);
  }
});

test('the card is 1200 × 630, without text that needs an installed font, and light to load', async () => {
  const card = { title: titles[4] ?? '', trail: ['Netværksgrupper'], siteName };
  expect(drawCard(card, typesetter)).not.toMatch(/<text|font-family/);
  const png = await renderCard(card);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(png.length).toBeLessThan(150_000);
});

test('æ, ø and å are letters of the font, and other letters lose only their accent', () => {
  expect(typesetter.settable('ÆØÅæøå »…« – éü')).toBe('ÆØÅæøå »…« – éü');
  expect(typesetter.settable('A\u030Arhus')).toBe('Århus');
  expect(typesetter.settable('Čapek 🎉 Škoda')).toBe('Capek Skoda');
  for (const letter of 'æøå') expect(typesetter.outline(letter, style, 0, 0)).not.toBe('');
});

test('letters are kerned', () => {
  const apart = typesetter.widthOf('A', style) + typesetter.widthOf('V', style);
  expect(typesetter.widthOf('AV', style)).toBeLessThan(apart);
});

test('markup in a title is drawn as letters', () => {
  const svg = drawCard({ title: '</svg><script>&amp;', trail: ['<b>'], siteName }, typesetter);
  expect(svg).not.toMatch(/script|&amp;|<b>/);
});
