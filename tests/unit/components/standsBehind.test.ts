import { expect, test } from 'vitest';
import { complaintsAbout } from '../content/htmlComplaints.ts';
import { htmlFrom } from '../content/render.tsx';

const party = (_id: string, name: string, side: string) => ({ _id, name, side });
const shown = (more: object) => {
  const html = htmlFrom.page({ blocks: [{ _type: 'standsBehind', _key: 's', ...more }] });
  expect(complaintsAbout(html)).toEqual([]);
  return html;
};

test('each side is named with its parties in Danish order', () => {
  const parties = [
    party('a', 'Ål', 'loenmodtager'),
    party('b', 'Zebra', 'loenmodtager'),
    party('c', 'KL', 'arbejdsgiver'),
  ];
  expect(shown({ parties })).toMatch(/Arbejdsgivere.*KL.*Lønmodtagere.*Zebra.*Ål/s);
});

test('a side without parties is not named', () => {
  const html = shown({ parties: [party('c', 'KL', 'arbejdsgiver')] });
  expect(html).toContain('Arbejdsgivere');
  expect(html).not.toContain('Lønmodtagere');
});

test('groups are shown without parties, linked where they have an address', () => {
  const groups = [
    { _id: 'networkGroup-ledere', name: 'Ledere' },
    { _id: 'gone', name: 'Andre' },
  ];
  const html = shown({ groups });
  expect(html).not.toMatch(/Arbejdsgivere|Lønmodtagere/);
  expect(html).toMatch(/href="\/formaal\/ledere"[^>]*>Ledere</);
  expect(html).toContain('Andre');
});
