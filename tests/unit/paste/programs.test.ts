import { expect, test } from 'vitest';
import { clipboardOf, linesOf, noticesOf, pasteHtml } from './paste.ts';

// The clipboards of the programs, with the structure that it gives to its text.

test('Word: numbered headings, lists of three levels, table, text box, footnote and comment', () => {
  const pasted = pasteHtml(clipboardOf('wordDesktop'));
  expect(linesOf(pasted)).toEqual([
    'h2: Hvad rådet gør på øerne',
    'normal: Rådet siger »ja« til Åse Ærø, og det er *vigtigt* for _alle_ øboere.[1]',
    'h3: Møder og frister',
    'bullet 1: Første møde på Ærø',
    'bullet 2: Færgen sejler kl. 8',
    'bullet 3: Billet købes om bord',
    'bullet 1: Andet møde i Ålborg',
    'normal: Mellem to lister.',
    'number 3: Begynder på tredje niveau',
    'h3: Hvem der deltager',
    'table headerRow: Tabel 1: Deltagere på øerne',
    '| Ø | Antal',
    '| Ærø | 12',
    '| Samsø | ',
    'normal: Efter tabellen står der mere, og det er nyt.',
    'normal: Ved siden af boksen.',
    'normal: Husk kaffe på kajen',
    'normal: [1] Se rådets vedtægter.',
  ]);
  expect(noticesOf(pasted)).toEqual({
    contents: 1,
    headingNumber: 3,
    footnote: 1,
    comment: 1,
    deletedText: 1,
    textBox: 1,
    picture: 1,
  });
});

test('Word on the web: heading in a list item, bold, line break, nested list, picture, table', () => {
  const pasted = pasteHtml(clipboardOf('wordOnline'));
  expect(linesOf(pasted)).toEqual([
    'h2: Rådets formål',
    'normal: Vi skriver *æøå* og siger »hej«\npå næste linje.',
    'bullet 1: Øverste punkt',
    'bullet 2: Under punktet',
    'table headerRow: ',
    '| År | Møder',
    '| 2026 | Fire',
  ]);
  expect(noticesOf(pasted)).toEqual({ headingNumber: 1, picture: 1 });
});

test('Google Docs: numbered headings, nested lists, tracked link, table, picture', () => {
  const pasted = pasteHtml(clipboardOf('googleDocs'));
  expect(linesOf(pasted)).toEqual([
    'h2: Baggrund for aftalen',
    'normal: Aftalen kaldes *»Broen over Øresund«* og findes [på nettet](https://www.example.dk/aftale?a=1&b=2).',
    'h2: Økonomi',
    'h3: Indtægter',
    'bullet 1: Tilskud fra staten',
    'bullet 2: Én gang om året',
    'bullet 3: _Måske to_',
    'table headerRow: ',
    '| Post | Kroner',
    '| Løn | 1.200',
  ]);
  expect(noticesOf(pasted)).toEqual({ headingNumber: 3, picture: 1 });
});

test('Outlook: links behind its protection, a link to a disk, a list, a table that only arranges', () => {
  const pasted = pasteHtml(clipboardOf('outlook'));
  expect(linesOf(pasted)).toEqual([
    'normal: Kære alle på Læsø',
    'normal: Se [dagsordenen](https://www.example.dk/dagsorden?id=7) og skriv til [aase@example.dk](mailto:aase@example.dk). Filen ligger på fællesdrevet.',
    'number 1: Første punkt',
    'number 1: Andet punkt',
    'normal: Venlig hilsen\nÅse Ærø',
  ]);
  expect(noticesOf(pasted)).toEqual({ link: 1 });
});

test('LibreOffice: numbered headings, nested lists, footnote, table', () => {
  const pasted = pasteHtml(clipboardOf('libreOffice'));
  expect(linesOf(pasted)).toEqual([
    'h2: Indledning på dansk',
    'normal: Det *sejler* godt1.',
    'h3: Årets mål',
    'bullet 1: Et punkt',
    'bullet 2: Et underpunkt',
    'bullet 1: Et til',
    'table headerRow: ',
    '| Mål | Frist',
    '| Færre møder | Maj',
    'normal: Slut.',
    'normal: 1Ifølge kaptajnen.',
  ]);
  expect(noticesOf(pasted)).toEqual({ headingNumber: 2, footnote: 1 });
});

test('Teams: emoji, nested list, quote, code, link', () => {
  const pasted = pasteHtml(clipboardOf('teams'));
  expect(linesOf(pasted)).toEqual([
    'normal: Hej Åse 👍',
    'bullet 1: Kaffe på øen',
    'bullet 1: Kage',
    'number 2: Æble',
    'blockquote: Vi siger »tak«.',
    'normal: Kør npm run "byg" og se [siden](https://example.dk/søg).',
  ]);
  expect(noticesOf(pasted)).toEqual({});
});

test('a web page: headings keep their order, soft hyphens go, tables keep their headers', () => {
  const pasted = pasteHtml(clipboardOf('webPage'));
  expect(linesOf(pasted)).toEqual([
    'h2: Ledelse på tværs',
    'normal: En side om bla. _æ, ø og å_.',
    'normal: To ledere taler sammen.',
    'h3: Hvorfor?',
    'normal: Fordi [rådet](https://example.dk/raad) siger det.',
    'normal: Og fordi det virker.',
    'h4: Tre grunde',
    'number 1: Den ene\nmed mere om den',
    'number 1: Den anden',
    'bullet 2: med et underpunkt',
    'table headerRow headerColumn: Svar i procent',
    '| Svar | 2025 | 2026',
    '| Ja | 40 | 55',
    '| Nej | ved ikke | ',
  ]);
  expect(noticesOf(pasted)).toEqual({ picture: 1, media: 1, mergedCells: 1 });
});

test('Excel: its cells are a table', () => {
  expect(linesOf(pasteHtml(clipboardOf('excel')))).toEqual([
    'table headerRow: ',
    '| Kommune | 2025 | 2026',
    '| Ærø | 1,5 | 2',
    '| Fanø |  | 3',
  ]);
});
