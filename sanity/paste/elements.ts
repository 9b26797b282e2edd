/** Elements that begin a new paragraph. Elements that no list names are part of a line, such as Word's smart tags. */
const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol optgroup option p pre section summary table ' +
    'tbody td tfoot th thead tr ul v:textbox'
  ).split(' '),
);

/** The name of an element, in small letters. */
export const tagOf = (element: Element): string => element.localName.toLowerCase();

export const isBlock = (element: Element): boolean => blockTags.has(tagOf(element));

/** The style attribute as a map: browsers drop Word's own properties from `element.style`. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const pairs = (element.getAttribute('style') ?? '').split(';').map((declaration) => {
    const colon = declaration.indexOf(':');
    return [declaration.slice(0, colon).trim().toLowerCase(), declaration.slice(colon + 1).trim()] as const;
  });
  return new Map(pairs.filter(([property]) => property !== ''));
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3;
export const isComment = (node: Node): node is Comment => node.nodeType === 8;

/** True if an element shows at least one character. */
export const hasText = (element: Element): boolean => /[^\s\u00a0]/.test(element.textContent ?? '');
