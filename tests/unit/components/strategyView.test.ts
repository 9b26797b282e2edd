import { expect, test } from 'vitest';
import { complaintsAbout } from '../content/htmlComplaints.ts';
import { htmlFrom } from '../content/render.tsx';
import { elementsOf } from '../content/scan.ts';

const hash = '0123456789abcdef0123456789abcdef01234567';
const completeStrategy = {
  title: 'Strategi OK21',
  lead: 'Indledning',
  lastReviewed: '2026-01-02',
  agreement: { name: 'OK21', settledOn: '2021-02-15', from: '2021-04-01', to: '2024-03-31' },
  status: 'udloebet',
  period: { from: '2021-05-03', to: '2024-03-31' },
  body: [
    {
      _key: 'maal',
      _type: 'block',
      style: 'h2',
      children: [{ _type: 'span', text: 'Baggrunden', marks: [] }],
    },
  ],
  goals: [{ _key: 'a', title: 'Første mål', text: 'Om målet' }],
  focusAreas: [{ _key: 'a', title: 'Første fokus' }],
  document: { asset: `file-${hash}-pdf`, size: 1_240_000, filename: 'ok21.pdf' },
};
const render = (raw: object) => {
  const html = htmlFrom.strategy(raw);
  const elements = elementsOf(html);
  expect(complaintsAbout(html)).toEqual([]);
  const texts = (name: string) =>
    elements.filter((element) => element.name === name).map((element) => element.text);
  const links = elements.flatMap(({ name, attributes: { href = '' } }) => (name === 'a' ? [href] : []));
  return { elements, texts, links, text: elements.find((element) => element.name === 'main')?.text ?? '' };
};

test('a strategy with only a title shows the title, and says what is unknown', () => {
  const { texts, text } = render({ title: 'OK21' });
  expect(texts('h1')).toEqual(['OK21']);
  expect(texts('h2').slice(0, 2)).toEqual(['Kort fortalt', 'Teksten er ikke offentliggjort her']);
  expect(texts('dt')).toEqual(['Status', 'Strategiens periode']);
  expect(text.match(/Ikke oplyst/g)).toHaveLength(2);
  expect(text).not.toMatch(/undefined|null|Invalid|NaN/);
});

/** The facts that the page of a strategy calls unknown. */
const unknown = (raw: object) => {
  const { elements, texts } = render({ title: 'OK21', ...raw });
  const values = elements.filter(({ name }) => name === 'dd').map(({ text }) => text);
  return [
    ...texts('dt').filter((_, index) => values[index] === 'Ikke oplyst'),
    ...texts('h2').filter((heading) => heading === 'Teksten er ikke offentliggjort her'),
  ];
};

test.each([
  [{}, ['Status', 'Strategiens periode', 'Teksten er ikke offentliggjort her']],
  [{ status: 'gaeldende' }, ['Strategiens periode', 'Teksten er ikke offentliggjort her']],
  [{ period: completeStrategy.period }, ['Status', 'Teksten er ikke offentliggjort her']],
  [{ period: { to: '2024-03-31' } }, ['Status', 'Teksten er ikke offentliggjort her']],
  [
    { agreement: completeStrategy.agreement },
    ['Status', 'Strategiens periode', 'Teksten er ikke offentliggjort her'],
  ],
  [{ body: completeStrategy.body }, ['Status', 'Strategiens periode']],
  [{ goals: completeStrategy.goals }, ['Status', 'Strategiens periode']],
  [{ focusAreas: completeStrategy.focusAreas }, ['Status', 'Strategiens periode']],
  [{ document: completeStrategy.document }, ['Status', 'Strategiens periode']],
  [completeStrategy, []],
])('what is filled in is no longer called unknown, and only that: %j', (raw, stillUnknown) => {
  expect(unknown(raw)).toEqual(stillUnknown);
  if (stillUnknown.length === 0)
    expect(render(raw).text).not.toMatch(/ikke (?:oplyst|offentliggjort|endnu)/i);
});

test('a strategy without a title shows the title in the site tree', () => {
  expect(render({}).texts('h1')).toEqual(['Titel: ok21']);
});

test('a complete strategy shows its sections in order, with a table of contents that links to them', () => {
  const { texts, links, text } = render(completeStrategy);
  const parts = ['Kort fortalt', 'Baggrunden', 'Mål', 'Fokusområder', 'Hent strategien'];
  expect(texts('h2').filter((heading) => parts.includes(heading))).toEqual(parts);
  expect(texts('h3')).toEqual(['Første mål', 'Første fokus']);
  expect(links.filter((href) => href.startsWith('#')).slice(1)).toEqual([
    ...['#kort-fortalt', '#maal-2', '#maal', '#fokusomraader', '#hent'],
  ]);
  expect(links).toContain(`/media/files/${hash}.pdf`);
  for (const expected of [
    'Indledning',
    '3.\u00a0maj 2021',
    'Om målet',
    'PDF',
    '1,2\u00a0MB',
    '2.\u00a0januar 2026',
  ]) {
    expect(text).toContain(expected);
  }
});

test('a replaced strategy links to its successor, or names it if it has no path', () => {
  const replaced = (_id: string) => render({ status: 'afloest', replacedBy: { _id, title: 'OK24' } });
  expect(replaced('page-formaal').elements).toContainEqual(
    expect.objectContaining({
      name: 'a',
      text: 'OK24',
      attributes: expect.objectContaining({ href: '/formaal' }),
    }),
  );
  const gone = replaced('gone');
  expect(gone.text).toContain('OK24');
  expect(gone.texts('a')).not.toContain('OK24');
});

test('only a strategy with the status »afloest« shows a successor', () => {
  expect(render({ status: 'gaeldende', replacedBy: { _id: 'gone', title: 'OK24' } }).text).not.toContain(
    'OK24',
  );
  expect(render({ status: 'afloest' }).text).not.toContain('Strategien er afløst af');
});
