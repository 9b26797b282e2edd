/** A piece of an installed package's source, and what the Studio is built with instead; `optional`: works without it. */
export type Amendment = { package: string; was: string; is: string; optional?: boolean };

/**
 * A Vite plugin that changes what the Studio's own settings cannot reach, in the build and not in the packages. A piece
 * is replaced wherever the package has it. A build in which one is found nowhere fails, so that nothing slips back
 * unnoticed after an update; one that is optional is named in a warning.
 */
export function amend(amendments: readonly Amendment[]) {
  const unused = new Set(amendments);
  return {
    name: 'amend',
    transform(source: string, id: string): { code: string; map: null } | undefined {
      let code = source;
      for (const amendment of amendments) {
        if (!id.includes(`/node_modules/${amendment.package}/`) || !code.includes(amendment.was)) continue;
        code = code.replaceAll(amendment.was, amendment.is);
        unused.delete(amendment);
      }
      return code === source ? undefined : { code, map: null };
    },
    buildEnd(failure?: Error): void {
      if (failure || unused.size === 0) return;
      const linesOf = (pieces: Amendment[]) =>
        pieces.map(({ package: name, was }) => `  ${name}: ${was}`).join('\n');
      const [optional = [], required = []] = [true, false].map((is) =>
        [...unused].filter((piece) => (piece.optional ?? false) === is),
      );
      if (optional.length > 0)
        console.warn(
          `The Studio shows these in English: look for them in danishWords.ts.\n${linesOf(optional)}`,
        );
      if (required.length > 0)
        throw new Error(
          `The Studio's packages no longer have these pieces: look for them in sanity/studio/build/calls.ts, and amend or remove them.\n${linesOf(required)}`,
        );
    },
  };
}
