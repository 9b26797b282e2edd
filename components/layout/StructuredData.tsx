/** Structured data (JSON-LD) for search engines. A browser runs no script of this type. `json`: from `toScriptText`. */
export function StructuredData({ json }: { json: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape the quotes, which a script element keeps as they are
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
