import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { htmlFrom } from '../content/render.tsx';

const line = (_key: string, text: string, style = 'h2') => ({
  ...{ _key, _type: 'block', style, markDefs: [] },
  children: [{ _key: 's', _type: 'span', text, marks: [] }],
});
const was = (key: string, text: string) => ({ key, text, since: '2026-01-01' });

type Node = {
  tagName?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
  value?: string;
};

const textOf = (node: Node): string => node.value ?? (node.childNodes ?? []).map(textOf).join('');
const idOf = (node: Node) => node.attrs?.find(({ name }) => name === 'id')?.value;

/** For each id of a page the tag and the words of the heading, or summary, that it stands in or is. */
function anchors(html: string): Record<string, string> {
  const found: Record<string, string> = {};
  const visit = (node: Node, inside?: Node) => {
    const here = /^(?:h[1-6]|summary)$/.test(node.tagName ?? '') ? node : inside;
    const id = idOf(node);
    if (id !== undefined && here) {
      expect(found[id]).toBeUndefined();
      found[id] = `${here.tagName}: ${textOf(here)}`;
    }
    for (const child of node.childNodes ?? []) visit(child, here);
  };
  visit(parse(html) as Node);
  return found;
}

const blocks = [
  // Its heading is no heading of the page.
  { _key: 'c', _type: 'callout', tone: 'info', heading: 'Mål', content: [line('ny5', 'Husk', 'h3')] },
  { _key: 't', _type: 'richText', content: [line('ny1', 'Formål'), line('p', 'Formål', 'normal')] },
  { _key: 'ny2', _type: 'aims', heading: 'Mål', items: [{ _key: 'i', text: 'styrke ledere' }] },
  {
    ...{ _key: 'a', _type: 'accordion', heading: 'Spørgsmål' },
    items: [{ _key: 'ny3', title: 'Hvem?', content: [line('ny4', 'Ledere', 'h3')] }],
  },
];

test('an id from before a heading was written anew stands in that heading, wherever on the page it is', () => {
  const recorded = ['Formål', 'Mål', 'Hvem?', 'Ledere', 'Husk'].map((text, index) =>
    was(`gl${index + 1}`, text),
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

test('a strategy and a network group have theirs, and keep the ids of their own parts', () => {
  const given = {
    title: 'T',
    body: [line('ny', 'Baggrund')],
    recorded: [was('gl', 'Baggrund'), was('kort-fortalt', 'Baggrund'), was('kontakt', 'Baggrund')],
    contact: { name: 'Åse' },
  };
  const strategy = anchors(htmlFrom.strategy(given));
  expect(strategy).toMatchObject({ gl: 'h2: Baggrund', 'kort-fortalt': 'h2: Kort fortalt' });
  const group = anchors(htmlFrom.networkGroup(given));
  expect(group).toMatchObject({ gl: 'h2: Baggrund', kontakt: 'h2: Kontakt' });
});

test('a page whose record is malformed has its headings all the same', () => {
  for (const recorded of [null, 'x', [null, { key: 1 }, { key: '"><script>', text: 'Formål', since: '' }]]) {
    const html = htmlFrom.page({ title: 'T', blocks, recorded });
    expect(anchors(html)).toMatchObject({ ny1: 'h2: Formål' });
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('&quot;&gt;');
  }
});
