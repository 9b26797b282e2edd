import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { htmlFrom } from '../content/render.tsx';

const line = (_key: string, text: string, style = 'h2') => ({
  ...{ _key, _type: 'block', style, markDefs: [] },
  children: [{ _key: 's', _type: 'span', text, marks: [] }],
});
const recordedHeading = (key: string, text: string) => ({ key, text, since: '2026-01-01' });

type Node = {
  tagName?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
  value?: string;
};

const textOf = (node: Node): string => node.value ?? (node.childNodes ?? []).map(textOf).join('');
const idOf = (node: Node) => node.attrs?.find(({ name }) => name === 'id')?.value;

/** Returns, for each id on or inside a heading or summary, that element's tag and text. */
function anchors(html: string): Record<string, string> {
  const elementsById: Record<string, string> = {};
  const visit = (node: Node, inside?: Node) => {
    const heading = /^(?:h[1-6]|summary)$/.test(node.tagName ?? '') ? node : inside;
    const id = idOf(node);
    if (id !== undefined && heading) {
      expect(elementsById[id]).toBeUndefined();
      elementsById[id] = `${heading.tagName}: ${textOf(heading)}`;
    }
    for (const child of node.childNodes ?? []) visit(child, heading);
  };
  visit(parse(html) as Node);
  return elementsById;
}

const blocks = [
  // A callout's heading is not a heading of the page.
  { _key: 'c', _type: 'callout', tone: 'info', heading: 'Mål', content: [line('ny5', 'Husk', 'h3')] },
  { _key: 't', _type: 'richText', content: [line('ny1', 'Formål'), line('p', 'Formål', 'normal')] },
  { _key: 'ny2', _type: 'aims', heading: 'Mål', items: [{ _key: 'i', text: 'styrke ledere' }] },
  {
    ...{ _key: 'a', _type: 'accordion', heading: 'Spørgsmål' },
    items: [{ _key: 'ny3', title: 'Hvem?', content: [line('ny4', 'Ledere', 'h3')] }],
  },
];

test('a rewritten heading contains an anchor with its former id, wherever it is on the page', () => {
  const recorded = ['Formål', 'Mål', 'Hvem?', 'Ledere', 'Husk'].map((text, index) =>
    recordedHeading(`gl${index + 1}`, text),
  );
  expect(anchors(htmlFrom.page({ title: 'T', blocks, recorded }))).toMatchObject({
    gl1: 'h2: Formål',
    gl2: 'h2: Mål',
    gl3: 'summary: Hvem?',
    gl4: 'h4: Ledere',
    gl5: 'h4: Husk',
  });
  expect(anchors(htmlFrom.homePage({ title: 'T', blocks, recorded }))).toMatchObject({ gl1: 'h2: Formål' });
});

test('strategies and network groups have such anchors too, and keep the ids of their fixed sections', () => {
  const fields = {
    title: 'T',
    body: [line('ny', 'Baggrund')],
    recorded: [
      recordedHeading('gl', 'Baggrund'),
      recordedHeading('kort-fortalt', 'Baggrund'),
      recordedHeading('kontakt', 'Baggrund'),
    ],
    contact: { name: 'Åse' },
  };
  const strategy = anchors(htmlFrom.strategy(fields));
  expect(strategy).toMatchObject({ gl: 'h2: Baggrund', 'kort-fortalt': 'h2: Kort fortalt' });
  const group = anchors(htmlFrom.networkGroup(fields));
  expect(group).toMatchObject({ gl: 'h2: Baggrund', kontakt: 'h2: Kontakt' });
});

test('a page with a malformed record still renders its headings', () => {
  for (const recorded of [null, 'x', [null, { key: 1 }, { key: '"><script>', text: 'Formål', since: '' }]]) {
    const html = htmlFrom.page({ title: 'T', blocks, recorded });
    expect(anchors(html)).toMatchObject({ ny1: 'h2: Formål' });
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('&quot;&gt;');
  }
});
