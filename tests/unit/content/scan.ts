/** An element's start tag, as found in the HTML, with the names of the elements around it. */
export type Element = { name: string; attributes: Record<string, string>; around: string[]; text: string };

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi;
const attribute = /([^\s=]+)(?:="([^"]*)")?/g;
const empty = new Set(['img', 'input', 'br', 'source', 'hr', 'meta', 'link']);

/** Reads HTML written by React: every element, in order. Throws when a tag is closed that was not open. */
export function elementsOf(html: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  let read = 0;
  for (const match of html.matchAll(tag)) {
    const [whole, slash, name = '', rest = ''] = match;
    const between = decoded(html.slice(read, match.index));
    if (/[<>]/.test(html.slice(read, match.index))) throw new Error('A < or > stands in the text');
    for (const each of open) each.text += between;
    read = match.index + whole.length;
    if (slash) {
      const closed = open.pop()?.name;
      if (closed !== name) throw new Error(`</${name}> closes <${closed}>`);
      continue;
    }
    const attributes = Object.fromEntries(
      [...rest.matchAll(attribute)].map(([, key = '', value = '']) => [key.toLowerCase(), decoded(value)]),
    );
    const element = { name, attributes, around: open.map((each) => each.name), text: '' };
    all.push(element);
    if (!empty.has(name) && !whole.endsWith('/>')) open.push(element);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is never closed`);
  return all;
}

const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
const decoded = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => names[name] ?? '');
