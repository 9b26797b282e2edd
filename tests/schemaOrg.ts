/**
 * The part of schema.org's vocabulary that the site uses, as its definitions state it: for each type the types above, and
 * for each property the types that have it and those that it expects. https://schema.org/version/latest/schemaorg-current-https.jsonld
 */
const parents: Readonly<Record<string, readonly string[]>> = {
  Thing: [],
  CreativeWork: ['Thing'],
  WebPage: ['CreativeWork'],
  WebSite: ['CreativeWork'],
  Organization: ['Thing'],
  Intangible: ['Thing'],
  ItemList: ['Intangible'],
  BreadcrumbList: ['ItemList'],
  ListItem: ['Intangible'],
  EntryPoint: ['Intangible'],
  Action: ['Thing'],
  SearchAction: ['Action'],
};

const properties: Readonly<Record<string, { of: readonly string[]; expects: readonly string[] }>> = {
  name: { of: ['Thing'], expects: ['Text'] },
  description: { of: ['Thing'], expects: ['Text'] },
  url: { of: ['Thing'], expects: ['URL'] },
  potentialAction: { of: ['Thing'], expects: ['Action'] },
  about: { of: ['CreativeWork'], expects: ['Thing'] },
  dateModified: { of: ['CreativeWork'], expects: ['Date'] },
  inLanguage: { of: ['CreativeWork'], expects: ['Language'] },
  isPartOf: { of: ['CreativeWork'], expects: ['CreativeWork', 'URL'] },
  mainEntity: { of: ['CreativeWork'], expects: ['Thing'] },
  publisher: { of: ['CreativeWork'], expects: ['Organization'] },
  breadcrumb: { of: ['WebPage'], expects: ['BreadcrumbList', 'Text'] },
  logo: { of: ['Organization'], expects: ['URL'] },
  parentOrganization: { of: ['Organization'], expects: ['Organization'] },
  itemListElement: { of: ['ItemList'], expects: ['ListItem', 'Thing'] },
  numberOfItems: { of: ['ItemList'], expects: ['Integer'] },
  item: { of: ['ListItem'], expects: ['Thing', 'URL'] },
  position: { of: ['ListItem'], expects: ['Integer'] },
  target: { of: ['Action'], expects: ['EntryPoint', 'URL'] },
  urlTemplate: { of: ['EntryPoint'], expects: ['Text'] },
  // https://schema.org/docs/actions.html: "-input" may follow any property of an action; as text in short.
  'query-input': { of: ['SearchAction'], expects: ['Text'] },
};

/** Formats of values that are no things. A language is one of the site's, as an IETF BCP 47 code. */
const formats: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && /^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value),
  Date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  Language: (value) => value === 'da' || value === 'en',
  Integer: Number.isInteger,
};

const isA = (type: string, ancestor: string): boolean =>
  type === ancestor || (parents[type] ?? []).some((parent) => isA(parent, ancestor));

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Lists what schema.org does not define in a graph of JSON-LD, and references to what the graph does not say. */
export function schemaOrgComplaints(graph: readonly Node[]): string[] {
  const types = new Map<unknown, string>();
  collect(graph);
  return graph.flatMap((node) => complaintsOf(node, '@graph', ['Thing']));

  function collect(value: unknown): void {
    if (!isNode(value)) return;
    if (typeof value['@type'] === 'string' && '@id' in value) types.set(value['@id'], value['@type']);
    Object.values(value).forEach(collect);
  }

  function complaintsOf(value: unknown, at: string, expected: readonly string[]): string[] {
    if (Array.isArray(value)) return value.flatMap((each) => complaintsOf(each, at, expected));
    if (!isNode(value))
      return expected.some((type) => formats[type]?.(value))
        ? []
        : [`${at}: ${JSON.stringify(value)} is not ${expected.join(' or ')}`];
    const { '@type': type = types.get(value['@id']), '@id': id, ...rest } = value;
    if (typeof type !== 'string') return [`${at}: nothing in the graph is ${id}`];
    if (!(type in parents)) return [`${at}: unknown type ${type}`];
    return [
      ...(expected.some((each) => isA(type, each)) ? [] : [`${at}: ${type} is not ${expected.join(' or ')}`]),
      ...(id === undefined || formats.URL?.(id) ? [] : [`${at}: ${id} is no absolute id`]),
      ...Object.entries(rest).flatMap(([name, each]) => {
        const property = properties[name];
        return property?.of.some((owner) => isA(type, owner))
          ? complaintsOf(each, `${at}.${name}`, property.expects)
          : [`${at}: ${type} has no property ${name}`];
      }),
    ];
  }
}
