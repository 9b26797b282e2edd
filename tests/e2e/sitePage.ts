/** A public page and its expected content, without soft hyphens. */
export type SitePage = {
  path: string;
  /** The complete text of <title>. */
  title: string;
  heading: string;
  /** The breadcrumbs above the page, from the front page down, without the page itself. */
  above: string[];
  /** Sentences with the page's facts. */
  says: string[];
};
