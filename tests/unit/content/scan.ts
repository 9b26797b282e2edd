/** An element in the HTML, with the names of its ancestors and its text content. */
export type Element = { name: string; attributes: Record<string, string>; ancestors: string[]; text: string };

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi;
const attribute = /([^\s=]+)(?:="([^"]*)")?/g;
const voidElements = new Set(['img', 'input', 'br', 'source', 'hr', 'meta', 'link']);

/**
 * Parses HTML written by React into its elements, in document order.
 *
 * @throws if a tag is never closed, or closed without being open
 */
export function elementsOf(html: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  let position = 0;
  for (const match of html.matchAll(tag)) {
    const [tagText, slash, name = '', rest = ''] = match;
    const textBefore = decodeEntities(html.slice(position, match.index));
    if (/[<>]/.test(html.slice(position, match.index)))
      throw new Error('The text contains an unescaped < or >');
    for (const openElement of open) openElement.text += textBefore;
    position = match.index + tagText.length;
    if (slash) {
      const closedName = open.pop()?.name;
      if (closedName !== name) throw new Error(`</${name}> closes <${closedName}>`);
      continue;
    }
    const attributes = Object.fromEntries(
      [...rest.matchAll(attribute)].map(([, key = '', value = '']) => [
        key.toLowerCase(),
        decodeEntities(value),
      ]),
    );
    const element = { name, attributes, ancestors: open.map((ancestor) => ancestor.name), text: '' };
    all.push(element);
    if (!voidElements.has(name) && !tagText.endsWith('/>')) open.push(element);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is never closed`);
  return all;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
const decodeEntities = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? '');
