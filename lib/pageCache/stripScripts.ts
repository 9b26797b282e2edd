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
  /** Its Content-Security-Policy: no scripts, and only the styles inlined in the page. */
  policy: string;
};

/** Attributes that only React's and Next's scripts read. */
const scriptAttributes: ReadonlySet<string> = new Set(['data-precedence', 'data-href', 'data-dgst']);

/**
 * Removes everything that only a page's scripts would read: scripts (except data such as JSON-LD), their preload hints,
 * and React's hydration markers. Also removes unused styles. The page looks, sounds, searches and prints the same.
 *
 * @param html a complete document as rendered by Next. Idempotent: a stripped document is returned unchanged
 */
export function stripScripts(html: string): StaticPage {
  const document = parse(html);
  strip(document);
  const elements = [...elementsIn(document)];
  const classes = new Set(elements.flatMap((element) => attribute(element, 'class')?.split(/\s+/) ?? []));
  const styles = elements.filter(({ tagName }) => tagName === 'style');
  for (const style of styles) setText(style, pruneCss(textOf(style), classes));
  return { html: serialize(document), policy: publicPolicy(styles.map((style) => hashOf(textOf(style)))) };
}

function strip(parent: Parent): void {
  parent.childNodes = parent.childNodes.filter((node) => !isScriptOnly(node)) as Parent['childNodes'];
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    node.attrs = node.attrs.filter(({ name }) => !scriptAttributes.has(name));
    strip(node);
  }
  // React separates adjacent text nodes by comments; without those they are one node.
  joinTexts(parent);
  parent.childNodes = parent.childNodes.filter((node) => !isEmptyOutlet(node)) as Parent['childNodes'];
}

function isScriptOnly(node: Node): boolean {
  if (node.nodeName === '#comment') return true;
  if (!isElement(node)) return false;
  if (node.tagName === 'script') return attribute(node, 'type') !== 'application/ld+json';
  if (node.tagName === 'template') return /^[BP]:/.test(attribute(node, 'id') ?? '');
  if (node.tagName === 'meta') return attribute(node, 'name') === 'next-size-adjust';
  if (node.tagName !== 'link') return false;
  const rel = attribute(node, 'rel');
  return rel === 'modulepreload' || (rel === 'preload' && attribute(node, 'as') === 'script');
}

/** React's placeholder for late metadata: hidden, and empty if the metadata came in time. */
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

/** Includes elements in templates, which are filled in later (lib/urls/fillNotFoundPage.ts). */
function* elementsIn(parent: Parent): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsIn('content' in node ? node.content : node);
  }
}

const isElement = (node: Node): node is Element => 'tagName' in node;

const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;

const textOf = (element: Element) =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

function setText(element: Element, value: string): void {
  element.childNodes = [{ nodeName: '#text', value, parentNode: element }];
}

/** The source expression for a style in a Content-Security-Policy: `'sha256-…'` of its text. */
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
