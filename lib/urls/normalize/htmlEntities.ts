/** Names of the characters U+00A0 to U+00FF, in order. HTML accepts them without `;`. */
const latin1Names = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr
  deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
  Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
  ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
  agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml
  eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(
  /\s+/,
);

/** The named entities that may occur in a path. Any other becomes a space. */
const namedEntities: Readonly<Record<string, string>> = {
  ...Object.fromEntries(latin1Names.map((name, index) => [name, String.fromCharCode(0xa0 + index)])),
  // The other letters of Windows-1252, which UTF-8 becomes if it is decoded as such.
  ...{ euro: '€', sbquo: '‚', fnof: 'ƒ', bdquo: '„', hellip: '…', dagger: '†', Dagger: '‡', circ: 'ˆ' },
  ...{ permil: '‰', Scaron: 'Š', lsaquo: '‹', OElig: 'Œ', Zcaron: 'Ž', lsquo: '‘', rsquo: '’', ldquo: '“' },
  ...{ rdquo: '”', bull: '•', ndash: '–', mdash: '—', tilde: '˜', trade: '™', scaron: 'š', rsaquo: '›' },
  ...{ oelig: 'œ', zcaron: 'ž', Yuml: 'Ÿ' },
  // With which UTF-8 decoded as Mac Roman begins and ends: `√∏` for "ø".
  ...{ radic: '√', prod: '∏' },
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', sol: '/', num: '#' },
  ...{ nbsp: ' ', shy: '', zwnj: '', zwj: '', zerowidthspace: '' },
};

const bareNames = latin1Names.filter((name) => !['nbsp', 'laquo', 'raquo', 'shy'].includes(name));

const entity = new RegExp(
  [
    '&(?:#(\\d{1,7});?',
    '#x([0-9a-f]{1,6});?',
    '([a-z]{2,14}\\d{0,2});',
    // `&copy=2` is a parameter.
    `(${bareNames.join('|')})(?![\\w.-]*=)`,
    '(amp|lt|gt|quot|shy|nbsp|[lr]aquo)(?![\\w=;]))',
  ].join('|'),
  'gi',
);

/** Decodes HTML entities: `&aring;`, `&#229;` and `&#xE5;` become "å". The `;` is optional where HTML allows it. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (_, decimal, hex, terminated, letter, bare) => {
    const name: string | undefined = terminated ?? letter ?? bare;
    // Names differ by case (`&Aring;`), but programs change it.
    if (name !== undefined) return namedEntities[name] ?? namedEntities[name.toLowerCase()] ?? ' ';
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
