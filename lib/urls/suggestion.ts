/** A page that may be meant by a path that was not found. `trail`: titles of the pages above it, from the top. */
export type Suggestion = { path: string; title: string; trail: readonly string[] };

export type Suggestions = {
  /** Closest pages, best first. */
  pages: readonly Suggestion[];
  /** Readable words of the path, for the search box; empty if there are none. */
  words: string;
};
