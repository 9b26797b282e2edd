/** The two fields of a document that determine its path. */
export type PathFields = { slug: string; parentId: string | undefined };

/**
 * Creates a function that computes document paths: the slugs from the top-level page down, at any depth. Each document
 * is looked up only once.
 *
 * @param fieldsOf returns the fields of a document by id; `undefined` if it has no path or does not exist
 * @returns function from id to path; the path is `undefined` if the chain of parents does not end at a top-level page,
 * as in a cycle
 */
export function pathResolver(
  fieldsOf: (id: string) => PathFields | undefined,
): (id: string) => string | undefined {
  const paths = new Map<string, string | undefined>();
  return (id) => {
    const chain: { id: string; fields: PathFields }[] = [];
    let current: string | undefined = id;
    while (current !== undefined && !paths.has(current)) {
      const fields = fieldsOf(current);
      // A document that recurs before its path is known is part of a cycle and has no path.
      paths.set(current, undefined);
      if (fields) chain.push({ id: current, fields });
      current = fields?.parentId;
    }
    let path = current === undefined ? undefined : paths.get(current);
    for (const { id: document, fields } of chain.reverse()) {
      if (fields.parentId === undefined) path = joinPath([fields.slug]);
      else if (path !== undefined) path = `${path}/${fields.slug}`;
      paths.set(document, path);
    }
    return paths.get(id);
  };
}

/** Joins slugs into a path, the top-level page first. */
export const joinPath = (slugs: readonly string[]): string => `/${slugs.join('/')}`;
