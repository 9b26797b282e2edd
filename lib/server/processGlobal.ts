/**
 * Returns a value shared by the whole process. Next bundles routes, pages and proxy separately, so a module variable
 * exists once in each bundle; this value exists once.
 *
 * @param name unique in the project
 * @param create called on first use
 * @example const memory = processGlobal('health', () => ({ checkedAt: 0 }));
 */
export function processGlobal<T extends object>(name: string, create: () => T): T {
  const shared = globalThis as { [key: symbol]: unknown };
  const key = Symbol.for(`vaeksthus.${name}`);
  shared[key] ??= create();
  return shared[key] as T;
}
