/** The two fields of a document that decide its path. */
export type PathFields = { slug: string; parentId: string | undefined };

/**
 * Works out the paths of documents: the chain of slugs from the top page down, however long. It looks at each document
 * only once.
 *
 * @param fieldsOf the fields of a document by its id; `undefined` when it has no path or is not there
 * @returns the path from the root by id; `undefined` when the chain does not end at a top page, as in a circle
 */
export function pathResolver(
  fieldsOf: (id: string) => PathFields | undefined,
): (id: string) => string | undefined {
  const paths = new Map<string, string | undefined>();
  return (id) => {
    const climbed: { id: string; fields: PathFields }[] = [];
    let at: string | undefined = id;
    while (at !== undefined && !paths.has(at)) {
      const fields = fieldsOf(at);
      // A document that is met again before its path is known is part of a circle: it has no path.
      paths.set(at, undefined);
      if (fields) climbed.push({ id: at, fields });
      at = fields?.parentId;
    }
    let path = at === undefined ? undefined : paths.get(at);
    for (const { id: document, fields } of climbed.reverse()) {
      if (fields.parentId === undefined) path = joinPath([fields.slug]);
      else if (path !== undefined) path = `${path}/${fields.slug}`;
      paths.set(document, path);
    }
    return paths.get(id);
  };
}

/** Joins slugs, the top page's first, into a path. */
export const joinPath = (slugs: readonly string[]): string => `/${slugs.join('/')}`;
