import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import { publicPolicy } from '#lib/headers/publicPolicy.ts';
import { pruneCss } from './pruneCss.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A page as visitors get it. */
export type StaticPage = {
  html: string;
  /** Its Content-Security-Policy: no script, and no styles but those that stand in the page. */
  policy: string;
};

/** Attributes that React and Next write for their scripts. */
const forScripts: ReadonlySet<string> = new Set(['data-precedence', 'data-href', 'data-dgst']);

/**
 * Takes from a page what only its scripts would read: scripts (not data, such as JSON-LD), hints to load them, and the
 * marks that React finds its way by; and from its styles what is for other pages. What a visitor sees, hears, finds and
 * prints is the same.
 *
 * @param html a whole document as Next renders it; one that went through here before comes out as it went in
 */
export function stripScripts(html: string): StaticPage {
  const document = parse(html);
  strip(document);
  const elements = [...elementsIn(document)];
  const classes = new Set(elements.flatMap((each) => attribute(each, 'class')?.split(/\s+/) ?? []));
  const styles = elements.filter(({ tagName }) => tagName === 'style');
  for (const style of styles) setText(style, pruneCss(textOf(style), classes));
  return { html: serialize(document), policy: publicPolicy(styles.map((each) => hashOf(textOf(each)))) };
}

function strip(parent: Parent): void {
  parent.childNodes = parent.childNodes.filter((node) => !isForScripts(node)) as Parent['childNodes'];
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    node.attrs = node.attrs.filter(({ name }) => !forScripts.has(name));
    strip(node);
  }
  // React ends one text and begins the next with a comment; without it they are one.
  joinTexts(parent);
  parent.childNodes = parent.childNodes.filter((node) => !isEmptyOutlet(node)) as Parent['childNodes'];
}

function isForScripts(node: Node): boolean {
  if (node.nodeName === '#comment') return true;
  if (!isElement(node)) return false;
  if (node.tagName === 'script') return attribute(node, 'type') !== 'application/ld+json';
  if (node.tagName === 'template') return /^[BP]:/.test(attribute(node, 'id') ?? '');
  if (node.tagName === 'meta') return attribute(node, 'name') === 'next-size-adjust';
  if (node.tagName !== 'link') return false;
  const rel = attribute(node, 'rel');
  return rel === 'modulepreload' || (rel === 'preload' && attribute(node, 'as') === 'script');
}

/** The place that React keeps for metadata which comes late: hidden, and empty when it came in time. */
function isEmptyOutlet(node: Node): boolean {
  return (
    isElement(node) &&
    node.tagName === 'div' &&
    node.attrs.length === 1 &&
    attribute(node, 'hidden') === '' &&
    node.childNodes.length === 0
  );
}

function joinTexts(parent: Parent): void {
  const joined: Parent['childNodes'] = [];
  for (const node of parent.childNodes) {
    const last = joined.at(-1);
    if (node.nodeName === '#text' && last?.nodeName === '#text' && 'value' in node && 'value' in last) {
      last.value += node.value;
    } else joined.push(node);
  }
  parent.childNodes = joined;
}

/** Those in templates too: what is shown of them is filled in after this (lib/urls/fillNotFoundPage.ts). */
function* elementsIn(parent: Parent): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsIn('content' in node ? node.content : node);
  }
}

const isElement = (node: Node): node is Element => 'tagName' in node;

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;

const textOf = (element: Element) =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

function setText(element: Element, value: string): void {
  element.childNodes = [{ nodeName: '#text', value, parentNode: element }];
}

/** As a Content-Security-Policy names a style: `'sha256-…'` over its text. */
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
