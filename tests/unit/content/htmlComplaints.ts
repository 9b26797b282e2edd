import { isAllowedAddress } from './hrefRule.ts';
import { type Element, elementsOf } from './scan.ts';

const urlAttributes = [
  'href',
  'src',
  'action',
  'formaction',
  'xlink:href',
  'poster',
  'data',
  'background',
  'cite',
  'ping',
];
const forbiddenElements = new Set([
  'script',
  'iframe',
  'object',
  'embed',
  'base',
  'meta',
  'link',
  'style',
  'template',
]);
const blockElements =
  /^(?:p|h[1-6]|ul|ol|dl|div|section|article|aside|nav|table|figure|blockquote|details|form|address|main)$/;
const heading = /^h[1-6]$/;
const needsText = /^(?:h[1-6]|a|summary|ul|ol|dl|caption|figcaption|button|label|mark)$/;

/** Returns the problems of a page's HTML: unsafe URLs, broken references, invalid nesting, elements without text. */
export function complaintsAbout(html: string): string[] {
  const elements = elementsOf(html);
  const ids = elements.flatMap((element) => element.attributes.id ?? []);
  const knownIds = new Set(ids);
  const complaints = elements.flatMap((element) => complaintsAboutOne(element, knownIds));
  const duplicateIds = ids.filter((id, index) => ids.indexOf(id) !== index && ids.length < 1000);
  return [...complaints, ...duplicateIds.map((id) => `two elements have the id ${id}`)];
}

function complaintsAboutOne(
  { name, attributes, ancestors, text }: Element,
  ids: ReadonlySet<string>,
): string[] {
  const problems: string[] = [];
  for (const [key, value] of Object.entries(attributes)) {
    if (/^on/.test(key) || key === 'srcdoc') problems.push(`<${name} ${key}> runs script`);
    const addresses = key === 'srcset' ? value.split(', ').map((each) => each.split(' ')[0] ?? '') : [value];
    if (key !== 'srcset' && !urlAttributes.includes(key)) continue;
    for (const address of addresses) {
      const isValid = address.startsWith('#') ? ids.has(address.slice(1)) : isAllowedAddress(address);
      if (!isValid)
        problems.push(`<${name} ${key}> has the unsafe or dead address ${JSON.stringify(address)}`);
    }
  }
  for (const id of attributes['aria-labelledby']?.split(' ') ?? []) {
    if (!ids.has(id)) problems.push(`<${name}> is named by #${id}, which does not exist`);
  }
  if (forbiddenElements.has(name)) problems.push(`<${name}> is not allowed here`);
  if (name === 'a' && ancestors.includes('a')) problems.push('a link is nested in a link');
  if (blockElements.test(name) && ancestors.some((ancestor) => ancestor === 'p' || heading.test(ancestor))) {
    problems.push(`<${name}> is inside ${ancestors.join('>')}`);
  }
  const parent = ancestors.at(-1) ?? '';
  if (name === 'li' && parent !== 'ul' && parent !== 'ol') problems.push(`<li> is inside <${parent}>`);
  if ((parent === 'ul' || parent === 'ol') && name !== 'li') problems.push(`<${name}> is inside <${parent}>`);
  if (needsText.test(name) && !/[^\p{Z}\p{Cc}\p{Cf}]/u.test(text)) problems.push(`<${name}> has no text`);
  return problems;
}
