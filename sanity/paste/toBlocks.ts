import { type DeserializerRule, htmlToPortableText } from '@portabletext/html';
import { compileSchema, defineSchema } from '@portabletext/schema';
import type { PastedParagraph, Run } from './pastedText.ts';

/** A block of Portable Text. */
export type TextBlock = {
  _type: 'block';
  _key: string;
  style?: string;
  listItem?: string;
  level?: number;
  markDefs?: { _key: string; _type: string; href?: string }[];
  children: { _type: 'span'; _key: string; text: string; marks?: string[] }[];
};

/** The schema of the text editor; see `sanity/schema/objects/portableText.ts`. */
const schema = compileSchema(
  defineSchema({
    styles: ['normal', 'h2', 'h3', 'h4', 'blockquote'].map((name) => ({ name })),
    lists: [{ name: 'bullet' }, { name: 'number' }],
    decorators: [{ name: 'strong' }, { name: 'em' }],
    annotations: [{ name: 'link', fields: [{ name: 'href', type: 'string' }] }],
  }),
);

/** The converter derives a level from nested lists. A pasted list may begin at any level, so it is stated instead. */
const listItems: DeserializerRule = {
  deserialize(node, next) {
    const element = node as Element;
    if (element.localName !== 'li') return undefined;
    return {
      _type: 'block',
      style: 'normal',
      listItem: element.getAttribute('data-list') ?? 'bullet',
      level: Number(element.getAttribute('data-level')),
      markDefs: [],
      children: next(element.childNodes),
    } as ReturnType<DeserializerRule['deserialize']>;
  },
};

/**
 * Converts paragraphs to Portable Text.
 *
 * @param newDocument creates an empty HTML document
 */
export function toBlocks(paragraphs: readonly PastedParagraph[], newDocument: () => Document): TextBlock[] {
  if (paragraphs.length === 0) return [];
  const document = newDocument();
  document.body.append(...paragraphs.map((paragraph) => toElement(paragraph, document)));
  return htmlToPortableText('', { schema, rules: [listItems], parseHtml: () => document }) as TextBlock[];
}

function toElement(paragraph: PastedParagraph, document: Document): Element {
  const { heading, list, style, runs } = paragraph;
  const name =
    heading !== undefined ? `h${heading}` : list ? 'li' : style === 'blockquote' ? 'blockquote' : 'p';
  const element = document.createElement(name);
  if (list && heading === undefined) {
    element.setAttribute('data-list', list.kind);
    element.setAttribute('data-level', String(list.level));
  }
  for (const run of runs) element.append(...toNodes(run, document));
  return element;
}

function toNodes(run: Run, document: Document): Node[] {
  let nodes: Node[] = run.text
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [document.createElement('br')]),
      ...(line === '' ? [] : [document.createTextNode(line)]),
    ]);
  const wrap = (name: string): HTMLElement => {
    const element = document.createElement(name);
    element.append(...nodes);
    nodes = [element];
    return element;
  };
  if (run.em) wrap('em');
  if (run.strong) wrap('strong');
  if (run.href) wrap('a').setAttribute('href', run.href);
  return nodes;
}
