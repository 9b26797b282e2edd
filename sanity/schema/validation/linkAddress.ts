import type { CustomValidator } from 'sanity';
import { hrefProblem, webAddressProblem } from './href.ts';
import { problem } from './problem.ts';

/** Validator of a link to the web, to a mail address or to a telephone. */
export const linkAddress: CustomValidator<string | undefined> = (href) => answer(href, hrefProblem);

/** Validator of the address of a web page. */
export const webAddress: CustomValidator<string | undefined> = (href) => answer(href, webAddressProblem);

function answer(href: string | undefined, check: (href: string) => string | undefined) {
  const message = href ? check(href) : undefined;
  return message ? problem(message) : true;
}
