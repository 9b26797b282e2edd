import { isAllowedAddress } from './hrefRule.ts';
import { type Element, elementsOf } from './scan.ts';

const addressed = [
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
const forbidden = new Set([
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
const flow =
  /^(?:p|h[1-6]|ul|ol|dl|div|section|article|aside|nav|table|figure|blockquote|details|form|address|main)$/;
const heading = /^h[1-6]$/;
const named = /^(?:h[1-6]|a|summary|ul|ol|dl|caption|figcaption|button|label|mark)$/;

/** What is wrong with a page's HTML: addresses that lead astray, broken references, nesting, elements that say nothing. */
export function complaintsAbout(html: string): string[] {
  const elements = elementsOf(html);
  const ids = elements.flatMap((element) => element.attributes.id ?? []);
  const known = new Set(ids);
  const complaints = elements.flatMap((element) => complaintsAboutOne(element, known));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index && ids.length < 1000);
  return [...complaints, ...twice.map((id) => `two elements have the id ${id}`)];
}

function complaintsAboutOne({ name, attributes, around, text }: Element, ids: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const [key, value] of Object.entries(attributes)) {
    if (/^on/.test(key) || key === 'srcdoc') found.push(`<${name} ${key}> runs script`);
    const addresses = key === 'srcset' ? value.split(', ').map((each) => each.split(' ')[0] ?? '') : [value];
    if (key !== 'srcset' && !addressed.includes(key)) continue;
    for (const address of addresses) {
      const fine = address.startsWith('#') ? ids.has(address.slice(1)) : isAllowedAddress(address);
      if (!fine) found.push(`<${name} ${key}> leads to ${JSON.stringify(address)}`);
    }
  }
  for (const id of attributes['aria-labelledby']?.split(' ') ?? []) {
    if (!ids.has(id)) found.push(`<${name}> is named by #${id}, which is not there`);
  }
  if (forbidden.has(name)) found.push(`<${name}> has no place here`);
  if (name === 'a' && around.includes('a')) found.push('a link stands in a link');
  if (flow.test(name) && around.some((outer) => outer === 'p' || heading.test(outer))) {
    found.push(`<${name}> stands in ${around.join('>')}`);
  }
  const parent = around.at(-1) ?? '';
  if (name === 'li' && parent !== 'ul' && parent !== 'ol') found.push(`<li> stands in <${parent}>`);
  if ((parent === 'ul' || parent === 'ol') && name !== 'li') found.push(`<${name}> stands in <${parent}>`);
  if (named.test(name) && !/[^\p{Z}\p{Cc}\p{Cf}]/u.test(text)) found.push(`<${name}> says nothing`);
  return found;
}
