/** A piece of an installed package's source, and what the Studio is built with instead; `optional`: works without it. */
export type Patch = { package: string; find: string; replace: string; optional?: boolean };

/**
 * A Vite plugin that changes what the Studio's own settings cannot reach, in the build and not in the packages. A piece
 * is replaced wherever the package has it. A build in which one is found nowhere fails, so that nothing slips back
 * unnoticed after an update; one that is optional is named in a warning.
 */
export function patchVendors(patches: readonly Patch[]) {
  const unused = new Set(patches);
  return {
    name: 'amend',
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
      const linesOf = (pieces: Patch[]) =>
        pieces.map(({ package: name, find }) => `  ${name}: ${find}`).join('\n');
      const [optional = [], required = []] = [true, false].map((is) =>
        [...unused].filter((piece) => (piece.optional ?? false) === is),
      );
      if (optional.length > 0)
        console.warn(`The Studio shows these in English: look for them in strings.ts.\n${linesOf(optional)}`);
      if (required.length > 0)
        throw new Error(
          `The Studio's packages no longer have these pieces: look for them in sanity/vendorPatches/calls.ts, and change or remove them.\n${linesOf(required)}`,
        );
    },
  };
}
