import { expect, test } from 'vitest';
import { quotationMarks } from '#lib/contentRules/rules/quotationMarks.ts';
import { describeNotices } from '#sanity/paste/notices.ts';
import { linesOf, noticesOf, pasteHtml, pasteText } from './paste.ts';

const html = (source: string): string[] => linesOf(pasteHtml(source));
const text = (...lines: string[]): string[] => linesOf(pasteText(lines.join('\n')));

test('a heading in a list item is a heading, whatever is around and after it', () => {
  expect(html('<ol><li><strong><h2>Formål</h2></strong></li></ol>')).toEqual(['h2: Formål']);
  expect(html('<ul><li><div><h3><b>Å</b></h3></div><p>Tekst</p></li><li>Punkt</li></ul>')).toEqual([
    'h3: Å',
    'normal: Tekst',
    'bullet 1: Punkt',
  ]);
  expect(html('<ol><li><h2>Mål</h2><ul><li>et<ul><li>to</li></ul></li></ul></li></ol>')).toEqual([
    'h2: Mål',
    'bullet 1: et',
    'bullet 2: to',
  ]);
  expect(html('<ol><li><p role="heading" aria-level="3">Mål</p></li></ol>')).toEqual(['h3: Mål']);
});

test('headings have no bold, and keep italics and links', () => {
  expect(html('<h2><b>Fed <i>og kursiv</i></b> <a href="https://example.dk/">med link</a></h2>')).toEqual([
    'h2: Fed _og kursiv_ [med link](https://example.dk/)',
  ]);
});

test('headings get the levels of the site', () => {
  expect(html('<h1>En</h1><h2>To</h2><h3>Tre</h3><h4>Fire</h4>')).toEqual([
    'h2: En',
    'h3: To',
    'h4: Tre',
    'h4: Fire',
  ]);
  expect(html('<h2>To</h2><h3>Tre</h3><h6>Seks</h6>')).toEqual(['h2: To', 'h3: Tre', 'h4: Seks']);
  expect(html('<p class=MsoTitle>Titel</p><p style="mso-outline-level:2">Egen</p>')).toEqual([
    'h2: Titel',
    'h3: Egen',
  ]);
});

test('empty paragraphs, invisible characters and stray spaces go', () => {
  expect(
    html('<p>&nbsp;</p><p>&shy;</p><h2> </h2><p>et&#8203;&#xFEFF; &nbsp; to</p><p><b> </b><br></p>'),
  ).toEqual(['normal: et to']);
  expect(html('<p>Cafe\u0301 i Ga\u030Ard, 25&nbsp;% og&nbsp;§&nbsp;5</p>')).toEqual([
    'normal: Café i Gård, 25\u00a0% og §\u00a05',
  ]);
  expect(html('<p>👩\u200d👧 og\u200d</p>')).toEqual(['normal: 👩\u200d👧 og']);
});

test('words on both sides of a formatted space stay apart', () => {
  expect(html('<p><b>en</b><i> </i><i>to</i><b> tre</b> <a href="https://a.dk/">fire</a></p>')).toEqual([
    'normal: *en* _to_* tre* [fire](https://a.dk/)',
  ]);
});

test('straight and curly quotation marks become Danish in prose', () => {
  expect(html('<p>"Ja," sagde <b>"Åse"</b> („måske“).</p>')).toEqual([
    'normal: »Ja,« sagde *»Åse«* (»måske«).',
  ]);
  expect(html("<p>Det var Lars' idé, et \"fifty-fifty\", 'enkelt'.</p>")).toEqual([
    "normal: Det var Lars' idé, et »fifty-fifty«, 'enkelt'.",
  ]);
  expect(html('<p>En skærm på 27" og "et ord".</p>')).toEqual(['normal: En skærm på 27" og »et ord«.']);
  expect(html('<p>Skriv <code>a = "b"</code> eller "c".</p>')).toEqual(['normal: Skriv a = "b" eller »c«.']);
  for (const code of ['{"navn": "Åse"}', 'const navn = "Åse";', '&lt;a href="/x"&gt;']) {
    expect(html(`<p>${code}</p>`).join()).toContain('"');
  }
  expect(html('<p>https://a.dk/?q="x" og "y"</p>')).toEqual(['normal: https://a.dk/?q="x" og »y«']);
  expect(html('<p>"<a href="https://a.dk/">Aftalen</a>"</p>')).toEqual([
    'normal: »[Aftalen](https://a.dk/)«',
  ]);
});

test('on an English page quotation marks become English, and the content rule finds nothing to mend', () => {
  const english = (source: string) => linesOf(pasteHtml(source, 'en')).join('\n');
  for (const [source, expected] of [
    ['<p>"Yes," she <b>"said"</b> („maybe“) »now«.</p>', '‘Yes,’ she *‘said’* (‘maybe’) ‘now’.'],
    ["<p>Don't say 'yes' to the editors' \"idea\".</p>", "Don't say ‘yes’ to the editors' ‘idea’."],
    ['<p>She said "he said \'yes\' to it".</p>', 'She said ‘he said ‘yes’ to it’.'],
    ['<p>A 27" screen and <q>a word</q>.</p>', 'A 27" screen and ‘a word’.'],
  ] as const) {
    expect(english(source)).toBe(`normal: ${expected}`);
    const document = { _id: 'a', _type: 'page', lead: expected.replaceAll('*', '') };
    expect(quotationMarks.check(document, { today: '', siteHost: undefined, language: 'en' })).toEqual([]);
  }
  expect(linesOf(pasteText('"One"\t"two"\n"Three"\tfour', 'en'))).toEqual([
    'table headerRow: ',
    '| One | two',
    '| Three | four',
  ]);
});

test('superscripts and subscripts are written with the characters of Unicode', () => {
  const pasted = pasteHtml(
    '<p>10<sup>6</sup> m<sup>2</sup>, H<sub>2</sub>O, 10<span style="vertical-align:super">-3</span>, x<sup>n+1</sup></p>',
  );
  expect(linesOf(pasted)).toEqual(['normal: 10⁶ m², H₂O, 10⁻³, xⁿ⁺¹']);
  expect(noticesOf(pasted)).toEqual({});
  const others = pasteHtml('<p>a<sub>max</sub> og e<sup>xy</sup>, the 1<sup>st</sup></p>');
  expect(linesOf(others)).toEqual(['normal: amax og exy, the 1st']);
  expect(noticesOf(others)).toEqual({ script: 2 });
});

test('a link to a place in the source document is not lost in silence', () => {
  const pasted = pasteHtml(
    '<p><a href="#bilag">Bilag</a>, <a href="file:///C:/a.htm#_Ref12">afsnit 3</a>, <a href="#">op</a></p>',
  );
  expect(linesOf(pasted)).toEqual(['normal: Bilag, afsnit 3, op']);
  expect(noticesOf(pasted)).toEqual({ bookmark: 2 });
});

test('nested lists keep their levels, also in the ways that are not valid HTML', () => {
  expect(html('<ul><li>1<ol><li>2<ul><li>3</li></ul></li></ol></li><li>igen 1</li></ul>')).toEqual([
    'bullet 1: 1',
    'number 2: 2',
    'bullet 3: 3',
    'bullet 1: igen 1',
  ]);
  expect(html('<ul><ul><ul><li>tre</li></ul></ul><li>en</li></ul>')).toEqual([
    'bullet 3: tre',
    'bullet 1: en',
  ]);
  expect(html('<ol><li aria-level="3">tre</li></ol>')).toEqual(['number 3: tre']);
  expect(html('<ul><li>1</li></ul><p>mellem</p><ul><li>1</li></ul>')).toEqual([
    'bullet 1: 1',
    'normal: mellem',
    'bullet 1: 1',
  ]);
});

test('the style sheet of Word says what its list is when the item does not', () => {
  const style =
    '<style>@list l3:level2 {mso-level-number-format:bullet;} @list l4:level1 {mso-level-text:"%1";}</style>';
  expect(
    html(`${style}<p style="mso-list:l3 level2 lfo1">a</p><p style="mso-list:l4 level1 lfo2">b</p>`),
  ).toEqual(['bullet 2: a', 'number 1: b']);
});

test('plain text: lines with bullets or numbers become lists', () => {
  expect(text('Hej', '', '- et', '  - to', '    * tre', '- fire', '', '1. en', '2. to', 'Slut')).toEqual([
    'normal: Hej',
    'bullet 1: et',
    'bullet 2: to',
    'bullet 3: tre',
    'bullet 1: fire',
    'number 1: en',
    'number 1: to',
    'normal: Slut',
  ]);
  expect(text('a) først', 'b) så', '\t1) under', '\t2) også')).toEqual([
    'number 1: først',
    'number 1: så',
    'number 2: under',
    'number 2: også',
  ]);
  expect(text('1. en', '', '2. to')).toEqual(['number 1: en', 'number 1: to']);
});

test('plain text: dates and dashes are no lists', () => {
  expect(text('1. maj 2026 holder vi fri.')).toEqual(['normal: 1. maj 2026 holder vi fri.']);
  expect(text('Vi mødes 5.', '12. juni er for sent.', '-ikke en liste')).toEqual([
    'normal: Vi mødes 5.',
    'normal: 12. juni er for sent.',
    'normal: -ikke en liste',
  ]);
});

test('plain text: empty lines separate paragraphs, and tabs make a table', () => {
  expect(text('en', 'to', '', 'tre')).toEqual(['normal: en\nto', 'normal: tre']);
  expect(text('en', 'to')).toEqual(['normal: en', 'normal: to']);
  expect(text('Ø\tAntal', 'Ærø\t"to', 'linjer"')).toEqual([
    'table headerRow: ',
    '| Ø | Antal',
    '| Ærø | to linjer',
  ]);
});

test('lists that were typed in a mail become lists too', () => {
  expect(html('<div>Husk:<br>- æbler<br>- <b>øl</b> og vand<br>Hilsen</div>')).toEqual([
    'normal: Husk:',
    'bullet 1: æbler',
    'bullet 1: *øl* og vand',
    'normal: Hilsen',
  ]);
  expect(
    html(
      '<p>1.&nbsp;&nbsp; først</p><p>2. så</p><p>•&nbsp;for sig</p><p>- Nej, sagde hun.</p><h2>1. Mål</h2>',
    ),
  ).toEqual([
    'number 1: først',
    'number 1: så',
    'bullet 1: for sig',
    'bullet 1: Nej, sagde hun.',
    'h2: 1. Mål',
  ]);
  expect(html('<p>- Nej, sagde hun.</p><p>Og gik.</p>')).toEqual([
    'normal: - Nej, sagde hun.',
    'normal: Og gik.',
  ]);
});

test("an organisation's own Word styles are headings and lists", () => {
  const style =
    '<style>p.Kapitel, li.Kapitel {mso-style-name:Kapitel; mso-outline-level:1; font-weight:bold;} p.Prik {mso-list:l3 level2 lfo1;}</style>';
  expect(html(`${style}<p class=Kapitel>Å</p><p class=Prik>punkt</p><p class=MsoNormal>tekst</p>`)).toEqual([
    'h2: Å',
    'bullet 2: punkt',
    'normal: tekst',
  ]);
});

test('links that a page cannot have leave their text', () => {
  for (const href of [
    'javascript:alert(1)',
    'file:///C:/a.docx',
    '\u200bjavascript:x',
    'data:text/html,x',
    '/sti',
  ]) {
    expect(html(`<p><a href="${href}">tekst</a></p>`)).toEqual(['normal: tekst']);
    expect(noticesOf(pasteHtml(`<p><a href="${href}">tekst</a></p>`))).toEqual({ link: 1 });
  }
  expect(noticesOf(pasteHtml('<p>tekst<a name="x"></a></p>'))).toEqual({});
});

test('hidden and deleted words are reported, and so is what is left of comments', () => {
  const source =
    '<p>Se<span style="display:none">skjult</span> <del>slettet</del> <s>overstreget</s><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>Til Åse</p></div>';
  expect(html(source)).toEqual(['normal: Se overstreget']);
  expect(noticesOf(pasteHtml(source))).toEqual({ hiddenText: 1, deletedText: 1, strike: 1, comment: 1 });
});

test('notices say in Danish what happened and what to do', () => {
  const notices = new Map([
    ['picture', 3],
    ['footnote', 1],
  ] as const);
  expect(describeNotices(notices)).toEqual([
    { text: '3 billeder kom ikke med.', next: 'Gem det som en fil, og sæt det ind med blokken »Billede«.' },
    {
      text: 'En fodnote er blevet til almindelig tekst.',
      next: 'Skriv teksten ind dér, hvor noten hører til, og slet nummeret.',
    },
  ]);
});

test('tables that only arrange text give their text', () => {
  expect(html('<table><tr><td><h2>A</h2></td></tr><tr><td><ul><li>b</li></ul></td></tr></table>')).toEqual([
    'h2: A',
    'bullet 1: b',
  ]);
  expect(
    html(
      '<table><tr><td><table><tr><td>x</td><td>y</td></tr><tr><td>1</td><td>2</td></tr></table></td><td>z</td></tr></table>',
    ),
  ).toEqual(['table headerRow: ', '| x | y', '| 1 | 2', 'normal: z']);
});
