import { transform } from 'lightningcss';
import { log } from '#lib/server/log.ts';

/** A class in a selector, `.md\:mt-14`. Also finds what is none, as `.5rem`: no element is of such a class. */
const classInSelector = /\.((?:\\.|[\w-])+)/g;
/** Names of animations and of properties, `border-collapse`: what reads the styles looks them up among the classes. */
const otherName = /(?:@keyframes\s+|[{;]\s*)([\w-]+)/g;

/**
 * The styles of a page without the rules for classes that none of its elements has. No script gives an element another
 * class, so nothing looks different. A browser reads all of them before it draws the first line.
 *
 * @param css a stylesheet of the whole site
 * @param classes those that elements of the page have
 * @returns what may apply, minified; the stylesheet as it is where it can't be read
 */
export function pruneCss(css: string, classes: ReadonlySet<string>): string {
  const used = classes.union(new Set(namesIn(css, otherName)));
  const unusedSymbols = namesIn(css, classInSelector).filter((name) => !used.has(name));
  try {
    return transform({
      filename: 'page.css',
      code: Buffer.from(css),
      minify: true,
      unusedSymbols,
    }).code.toString();
  } catch (cause) {
    log.warn('styles', 'a stylesheet could not be pruned: its pages carry all of it', { cause });
    return css;
  }
}

const namesIn = (css: string, pattern: RegExp) => [
  ...new Set([...css.matchAll(pattern)].map(([, name = '']) => name.replace(/\\(.)/g, '$1'))),
];
