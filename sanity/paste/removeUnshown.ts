import { hasText, isComment, tagOf } from './elements.ts';
import { type Notices, note } from './notices.ts';

/** Never visible. */
const machinery = 'style, script, meta, link, base, title, template, noscript, xml, colgroup, col';

/** Comments: the marks in the text, and their words at its end. */
const commentMarks = '.MsoCommentReference, a[id^="cmnt_ref"]';
const commentTexts = '[style*="mso-element:comment-list"], a[id^="cmnt"]:not([id^="cmnt_ref"])';

/** Words and pictures that do not come along. In this order: a picture may be in a hidden text. */
const omitted = [
  ['deletedText', 'del, .msoDel'],
  ['hiddenText', '[hidden], [style*="display:none" i], [style*="display: none" i]'],
  [
    'hiddenText',
    '[style*="visibility:hidden" i], [style*="visibility: hidden" i], [style*="mso-hide:all" i]',
  ],
  ['media', 'video, audio, iframe, object, embed'],
  ['picture', 'img, svg, canvas, v\\:imagedata'],
] as const;

/**
 * Removes from a pasted document what a text cannot show, and counts what a reader saw or may miss. Text boxes become
 * paragraphs; footnotes stay as text.
 *
 * @param parse parses HTML into a document
 */
export function removeUnshown(document: Document, notices: Notices, parse: (html: string) => Document): void {
  const root = document.body;
  for (const element of document.querySelectorAll(machinery)) element.remove();
  const shapes = moveTextBoxes(document, notices, parse);
  for (const image of root.querySelectorAll('img')) keepOrDrop(image, shapes);
  note(notices, 'footnote', root.querySelectorAll(footnoteMarks).length);
  removeComments(root, notices);
  const contents = root.querySelectorAll('p[class^="MsoToc"]');
  for (const entry of contents) entry.remove();
  note(notices, 'contents', Math.min(1, contents.length));
  for (const [kind, selector] of omitted) {
    for (const element of outermost(root, selector)) {
      const isSeen = kind === 'picture' || kind === 'media' || hasText(element);
      element.remove();
      if (isSeen) note(notices, kind);
    }
  }
  note(notices, 'strike', outermost(root, 's, strike, [style*="line-through"]').filter(hasText).length);
}

function outermost(root: Element, selector: string): Element[] {
  return [...root.querySelectorAll(selector)].filter((element) => !element.parentElement?.closest(selector));
}

function removeComments(root: Element, notices: Notices): void {
  const marks = outermost(root, commentMarks);
  const inText = marks.filter((mark) => !mark.closest(commentTexts)).length;
  const texts = outermost(root, commentTexts);
  for (const mark of marks) mark.remove();
  // Google Docs links back to the mark, from a paragraph of its own at the end.
  for (const text of texts) (tagOf(text) === 'a' ? (text.closest('div, p') ?? text) : text).remove();
  note(notices, 'comment', Math.max(inText, Math.min(1, texts.length)));
}

/** Emoji are pictures in Teams, and bullets are pictures in Google Docs. Neither is content that gets lost. */
function keepOrDrop(image: Element, shapes: ReadonlySet<string>): void {
  const alt = image.getAttribute('alt') ?? '';
  if (/^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{RI}]|\u200d|\uFE0F)+$/u.test(alt)) {
    image.replaceWith(image.ownerDocument.createTextNode(alt));
  } else if (
    shapes.has(image.getAttribute('v:shapes') ?? '') ||
    image.closest('[role="checkbox"]') ||
    (image.getAttribute('width') === '1' && image.getAttribute('height') === '1')
  ) {
    image.remove();
  }
}

/** The numbers of footnotes and endnotes in the text: Word, LibreOffice, Google Docs. */
const footnoteMarks = [
  ...['a[href*="#_ftn"][name*="_ftnref"]', 'a[href*="#_edn"][name*="_ednref"]'],
  ...['a.sdfootnoteanc', 'a.sdendnoteanc', 'a[href^="#ftnt"]:not([href^="#ftnt_ref"])'],
].join(', ');

/**
 * Word puts the text of a text box into a conditional comment, and a picture of the box after it. The text becomes
 * paragraphs after the one that holds the box.
 *
 * @returns the names of the boxes, which the pictures refer to
 */
function moveTextBoxes(document: Document, notices: Notices, parse: (html: string) => Document): Set<string> {
  const shapes = new Set<string>();
  const walker = document.createTreeWalker(document, 128);
  const comments: Comment[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (isComment(node)) comments.push(node);
  for (const comment of comments) {
    const [, html = ''] = /^\[if [^\]]*vml[^\]]*\]>([\s\S]*?)<!\[endif\]$/.exec(comment.data) ?? [];
    const boxes = html.includes('v:textbox')
      ? [...parse(html).querySelectorAll('v\\:textbox')].filter(hasText)
      : [];
    if (boxes.length > 0) for (const [, id = ''] of html.matchAll(/\bid="?([^"\s>]+)/g)) shapes.add(id);
    const place = comment.parentElement?.closest('p') ?? comment;
    for (const box of boxes.reverse()) {
      const paragraph = document.createElement('div');
      paragraph.append(...box.childNodes);
      place.after(paragraph);
      note(notices, 'textBox');
    }
    comment.remove();
  }
  return shapes;
}
