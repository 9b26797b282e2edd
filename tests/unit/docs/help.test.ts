import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { pictures } from '../../helpScreens/pictures.ts';
import { maxBytes } from '../../helpScreens/takePicture.ts';

const folder = resolve(import.meta.dirname, '../../../sanity');
const help = readFileSync(join(folder, 'README.md'), 'utf8');
const shown = [...help.matchAll(/!\[([^\]]+)\]\(help\/([\w-]+)\.webp\)/g)].map(([, , name]) => name);

test('each picture of the help is made by the script, is in the folder, and is small', () => {
  expect(shown.toSorted()).toEqual(pictures.map(({ name }) => name).toSorted());
  const files = readdirSync(join(folder, 'help'));
  expect(files.toSorted()).toEqual(shown.map((name) => `${name}.webp`).toSorted());
  const tooLarge = files.filter((name) => statSync(join(folder, 'help', name)).size > maxBytes);
  expect(tooLarge).toEqual([]);
});

test('each link in the contents leads to a heading', () => {
  const anchors = [...help.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\d -]/gu, '')
      .replaceAll(' ', '-'),
  );
  const links = [...help.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
  expect(links.filter((link) => link !== undefined && !anchors.includes(link))).toEqual([]);
  expect(links.length).toBeGreaterThan(10);
});
