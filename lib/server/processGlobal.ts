/**
 * Something remembered by the whole process. Next bundles routes, pages and proxy apart, so a variable of a module
 * exists once in each; this one exists once.
 *
 * @param name names what is remembered, unique in the project
 * @param make makes it when it is first asked for
 */
export function processGlobal<T extends object>(name: string, make: () => T): T {
  const shared = globalThis as { [key: symbol]: unknown };
  const key = Symbol.for(`vaeksthus.${name}`);
  shared[key] ??= make();
  return shared[key] as T;
}
