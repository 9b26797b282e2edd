/** A piece of an installed package's source, and what the Studio is built with instead. */
export type Amendment = { package: string; was: string; is: string };

/**
 * A Vite plugin that changes what the Studio's own settings cannot reach, in the build and not in the packages. A piece
 * is replaced wherever the package has it, and a build in which one is found nowhere fails: after an update nothing
 * slips back unnoticed.
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
      const lines = [...unused].map(({ package: name, was }) => `  ${name}: ${was}`);
      throw new Error(
        `The Studio's packages no longer have these pieces: look for them under sanity/studio/build, and amend or remove them.\n${lines.join('\n')}`,
      );
    },
  };
}
