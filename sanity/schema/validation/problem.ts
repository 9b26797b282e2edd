import type { Path, ValidationError } from 'sanity';

/**
 * Creates a validation error. Validators return an object, because Sanity replaces a plain string with the message of
 * `rule.error()`.
 *
 * @param message Danish error message that says how to fix the problem
 * @param path location inside the value; omitted for the whole value
 */
export function problem(message: string, path?: Path): ValidationError {
  return path ? { message, path } : { message };
}
