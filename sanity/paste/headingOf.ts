import { hasText, styleOf, tagOf } from './elements.ts';

/** The level of the heading that an element is in its source, 1 to 6; `undefined` if it is none. */
export function headingOf(element: Element): number | undefined {
  const tag = /^h([1-6])$/.exec(tagOf(element));
  if (tag) return Number(tag[1]);
  if (tagOf(element) === 'li') return undefined;
  if (element.getAttribute('role') === 'heading') return level(element.getAttribute('aria-level') ?? '2');
  return tagOf(element) === 'p' ? (wordHeading(element) ?? wordOnlineHeading(element)) : undefined;
}

/** Headings that Word saves as a paragraph: its title, levels 7 to 9, and styles that an organisation has made. */
function wordHeading(element: Element): number | undefined {
  const name = element.getAttribute('class') ?? '';
  if (/^MsoTitle/.test(name)) return 1;
  const numbered = /^MsoHeading([7-9])$/.exec(name);
  if (numbered) return 6;
  const outline = styleOf(element).get('mso-outline-level');
  return outline === undefined ? undefined : level(outline);
}

/** Word on the web names the style on each piece of the text. */
function wordOnlineHeading(element: Element): number | undefined {
  const runs = [...element.querySelectorAll('[data-ccp-parastyle]')].filter(hasText);
  const names = new Set(runs.map((run) => run.getAttribute('data-ccp-parastyle')?.toLowerCase()));
  const [name] = names;
  if (names.size !== 1 || name === undefined) return undefined;
  if (name === 'title' || name === 'titel') return 1;
  return level(/^(?:heading|overskrift) (\d)$/.exec(name)?.[1] ?? '');
}

function level(text: string): number | undefined {
  const value = Number.parseInt(text, 10);
  return value >= 1 && value <= 9 ? Math.min(value, 6) : undefined;
}
