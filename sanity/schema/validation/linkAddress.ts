import type { CustomValidator } from 'sanity';
import { hrefProblem, webAddressProblem } from '#lib/contentRules/rules/linkAddress.ts';
import { problem } from './problem.ts';

/** Validates a link to a web page, email address or telephone number. */
export const linkAddress: CustomValidator<string | undefined> = (href) => validateHref(href, hrefProblem);

/** Validates the URL of a web page. */
export const webAddress: CustomValidator<string | undefined> = (href) =>
  validateHref(href, webAddressProblem);

function validateHref(href: string | undefined, check: (href: string) => string | undefined) {
  const message = href ? check(href) : undefined;
  return message ? problem(message) : true;
}
