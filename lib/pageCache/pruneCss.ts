import { transform } from 'lightningcss';
import { log } from '#lib/server/log.ts';

/** A class in a selector, `.md\:mt-14`. May match non-classes such as `.5rem`: harmless, no element has that class. */
const classInSelector = /\.((?:\\.|[\w-])+)/g;
/** Names of animations and properties such as `border-collapse`: `unusedSymbols` of Lightning CSS applies to them too. */
const reservedName = /(?:@keyframes\s+|[{;]\s*)([\w-]+)/g;

/** Number of results that are kept. Pages of one kind have the same classes, and a site has few kinds. */
const maxKept = 50;

/** Results by the classes of a page; those of the last stylesheet, because a build has one. */
const kept = { css: '', results: new Map<string, string>() };

/**
 * Removes the rules for classes that no element of the page has. No script changes classes, so the page looks the same. A
 * browser parses all styles before it paints.
 *
 * @param css stylesheet of the whole site
 * @param classes the classes of the page's elements
 * @returns the remaining rules, minified; the stylesheet unchanged if it cannot be parsed
 */
export function pruneCss(css: string, classes: ReadonlySet<string>): string {
  if (css !== kept.css) Object.assign(kept, { css, results: new Map() });
  const key = [...classes].sort().join(' ');
  const result = kept.results.get(key) ?? prune(css, classes);
  if (kept.results.size >= maxKept) kept.results.clear();
  kept.results.set(key, result);
  return result;
}

function prune(css: string, classes: ReadonlySet<string>): string {
  const used = classes.union(new Set(namesIn(css, reservedName)));
  const unusedSymbols = namesIn(css, classInSelector).filter((name) => !used.has(name));
  try {
    return transform({
      filename: 'page.css',
      code: Buffer.from(css),
      minify: true,
      unusedSymbols,
    }).code.toString();
  } catch (cause) {
    log.warn('styles', 'a stylesheet could not be pruned: its pages contain all of it', { cause });
    return css;
  }
}

const namesIn = (css: string, pattern: RegExp) => [
  ...new Set([...css.matchAll(pattern)].map(([, name = '']) => name.replace(/\\(.)/g, '$1'))),
];
