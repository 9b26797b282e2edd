/** A replacement in the source of an installed package. If `optional`, the build only warns when `find` is missing. */
export type Patch = { package: string; find: string; replace: string; optional?: boolean };

/**
 * A Vite plugin that patches what the Studio's configuration cannot change. The packages on disk are not modified. All
 * occurrences in the package are replaced. An unused patch fails the build, so that an update cannot silently undo it;
 * an unused optional patch logs a warning.
 *
 * @throws Error from `buildEnd` if a required patch was not applied
 */
export function patchVendors(patches: readonly Patch[]) {
  const unused = new Set(patches);
  return {
    name: 'patch-vendors',
    transform(source: string, id: string): { code: string; map: null } | undefined {
      let code = source;
      for (const patch of patches) {
        if (!id.includes(`/node_modules/${patch.package}/`) || !code.includes(patch.find)) continue;
        code = code.replaceAll(patch.find, patch.replace);
        unused.delete(patch);
      }
      return code === source ? undefined : { code, map: null };
    },
    buildEnd(failure?: Error): void {
      if (failure || unused.size === 0) return;
      const format = (unapplied: Patch[]) =>
        unapplied.map(({ package: name, find }) => `  ${name}: ${find}`).join('\n');
      const [optional = [], required = []] = [true, false].map((isOptional) =>
        [...unused].filter((patch) => (patch.optional ?? false) === isOptional),
      );
      if (optional.length > 0)
        console.warn(
          `These strings are no longer in the Studio's packages and may appear in English. Update sanity/vendorPatches/strings.ts:\n${format(optional)}`,
        );
      if (required.length > 0)
        throw new Error(
          `These patches no longer match the Studio's packages. Update or remove them in sanity/vendorPatches:\n${format(required)}`,
        );
    },
  };
}
