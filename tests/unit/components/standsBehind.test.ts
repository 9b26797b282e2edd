import { expect, test } from 'vitest';
import { complaintsAbout } from '../content/htmlComplaints.ts';
import { htmlFrom } from '../content/render.tsx';

const party = (_id: string, name: string, side: string) => ({ _id, name, side });
const render = (fields: object) => {
  const html = htmlFrom.page({ blocks: [{ _type: 'standsBehind', _key: 's', ...fields }] });
  expect(complaintsAbout(html)).toEqual([]);
  return html;
};

test('each side is shown with its parties in Danish alphabetical order', () => {
  const parties = [
    party('a', 'Ål', 'loenmodtager'),
    party('b', 'Zebra', 'loenmodtager'),
    party('c', 'KL', 'arbejdsgiver'),
  ];
  expect(render({ parties })).toMatch(/Arbejdsgivere.*KL.*Lønmodtagere.*Zebra.*Ål/s);
});

test('a side without parties is not shown', () => {
  const html = render({ parties: [party('c', 'KL', 'arbejdsgiver')] });
  expect(html).toContain('Arbejdsgivere');
  expect(html).not.toContain('Lønmodtagere');
});

test('groups are shown even without parties, and are linked if they have a path', () => {
  const groups = [
    { _id: 'networkGroup-ledere', name: 'Ledere' },
    { _id: 'gone', name: 'Andre' },
  ];
  const html = render({ groups });
  expect(html).not.toMatch(/Arbejdsgivere|Lønmodtagere/);
  expect(html).toMatch(/href="\/formaal\/ledere"[^>]*>Ledere</);
  expect(html).toContain('Andre');
});
