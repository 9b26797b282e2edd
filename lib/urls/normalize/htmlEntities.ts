/** The named entities that may occur in a path. Any other becomes a space. */
const namedEntities: Readonly<Record<string, string>> = {
  aelig: 'æ',
  oslash: 'ø',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  eacute: 'é',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  shy: '',
  zwnj: '',
  zwj: '',
  zerowidthspace: '',
  sol: '/',
  num: '#',
};

const entity =
  /&(?:#(\d{1,7});?|#x([0-9a-f]{1,6});?|([a-z]{2,14});|(aelig|oslash|aring)|(amp|lt|gt|quot|shy|nbsp|[lr]aquo)(?![\w=;]))/gi;

/** Decodes HTML entities: `&aring;`, `&#229;` and `&#xE5;` become "å". The `;` is optional where HTML allows it. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (_, decimal, hex, terminated, letter, bare) => {
    const name: string | undefined = terminated ?? letter ?? bare;
    if (name !== undefined) return namedEntities[name.toLowerCase()] ?? ' ';
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
