import type { Path, ValidationError } from 'sanity';

/**
 * What a validator answers when something is wrong. An object, as Sanity lets the message given to `rule.error()`
 * replace a plain string.
 *
 * @param message Danish: what is wrong and what to do
 * @param path where in the value, when it is not the value as a whole
 */
export function problem(message: string, path?: Path): ValidationError {
  return path ? { message, path } : { message };
}
