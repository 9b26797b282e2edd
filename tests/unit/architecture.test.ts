import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/**
 * Allowed imports: for each folder, the other folders that its files may import from. Type imports count. An entry
 * includes subfolders, and the entry with the longest matching path applies. An unlisted folder may import nothing,
 * so every new folder must be added here.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'lib/languages.ts': [],
  'lib/model.ts': ['lib/languages.ts'],
  'lib/i18n': ['lib/languages.ts'],
  'lib/translations': ['lib/model.ts', 'lib/contentRules'],
  'lib/text': [],
  'lib/danish': ['lib/i18n'],
  'lib/urls': ['lib/model.ts', 'lib/danish'],
  'lib/contentRules': ['lib/model.ts', 'lib/urls', 'lib/danish'],
  'lib/server': ['lib/model.ts'],
  'lib/preview': ['lib/model.ts', 'lib/server'],
  'lib/headers': ['lib/model.ts', 'lib/preview'],
  'lib/content': [
    ...[
      'lib/model.ts',
      'lib/urls',
      'lib/danish',
      'lib/i18n',
      'lib/server',
      'lib/preview',
      'sanity/generated',
    ],
  ],
  'lib/images': ['lib/model.ts', 'lib/content', 'lib/i18n', 'lib/server'],
  'lib/drawings': [],
  'lib/shareCard': ['lib/model.ts', 'lib/drawings'],
  'lib/siteFiles': ['lib/model.ts', 'lib/content', 'lib/i18n', 'lib/urls'],
  'lib/markdown': ['lib/model.ts', 'lib/content', 'lib/urls', 'lib/danish', 'lib/i18n', 'lib/images'],
  'lib/seo': [
    'lib/model.ts',
    'lib/content',
    'lib/danish',
    'lib/i18n',
    'lib/images',
    'lib/shareCard',
    'lib/siteFiles',
    'lib/urls',
  ],
  'lib/search': [
    ...['lib/model.ts', 'lib/content', 'lib/urls', 'lib/danish', 'lib/i18n', 'lib/server', 'lib/preview'],
  ],
  'lib/linkIndex': ['lib/model.ts', 'lib/content', 'lib/urls', 'lib/server'],
  'lib/pageCache': ['lib/model.ts', 'lib/headers', 'lib/server'],
  'lib/health': ['lib/model.ts', 'lib/content', 'lib/server'],
  'lib/nginx': ['lib/model.ts', 'lib/headers', 'lib/server'],
  'lib/instances': ['lib/content', 'lib/server'],
  'lib/revalidate': [
    ...[
      'lib/model.ts',
      'lib/urls',
      'lib/content',
      'lib/linkIndex',
      'lib/search',
      'lib/pageCache',
      'lib/server',
    ],
  ],
  'lib/fonts': [],
  'lib/icons': ['lib/model.ts'],

  // Node commands and the processes they start. The site imports none of them.
  'lib/processes': ['lib/model.ts', 'lib/server', 'lib/revalidate'],
  'lib/cli': ['lib/model.ts', 'lib/processes', 'lib/server'],
  'lib/builds': ['lib/model.ts', 'lib/processes', 'lib/cli', 'lib/revalidate', 'lib/server'],
  'lib/supervisor': ['lib/model.ts', 'lib/processes', 'lib/cli', 'lib/builds', 'lib/server'],
  'lib/accounts': ['sanity/lake'],
  'lib/backup': ['lib/server', 'sanity/lake'],
  'lib/transfer': ['lib/model.ts', 'lib/processes', 'lib/server', 'lib/urls', 'sanity/lake'],
  'lib/contentCheck': ['lib/model.ts', 'lib/contentRules', 'lib/transfer'],
  'lib/linkTools': ['lib/model.ts', 'lib/content', 'lib/linkIndex', 'lib/urls'],
  'lib/commands': ['lib'],

  components: [
    ...['lib/model.ts', 'lib/drawings', 'lib/content', 'lib/urls', 'lib/danish', 'lib/i18n', 'lib/images'],
    'lib/search',
  ],
  app: ['components', 'lib'],

  'sanity/lake': [],
  'sanity/generated': [],
  'sanity/content': [],
  'sanity/i18n': [],
  'sanity/vendorPatches': [],
  // The lake defines the event streams that the Studio's client reads.
  'sanity/client': ['lib/model.ts', 'lib/urls', 'sanity/lake/multiplex'],
  'sanity/paste': ['lib/text', 'sanity/client'],
  'sanity/schema': [
    ...[
      'lib/model.ts',
      'lib/contentRules',
      'lib/urls',
      'lib/danish',
      'lib/i18n',
      'sanity/client',
      'sanity/generated',
      'sanity/paste',
    ],
  ],
  'sanity/tools': [
    'lib/model.ts',
    'lib/translations',
    'lib/contentRules',
    'lib/urls',
    'lib/danish',
    'sanity/client',
    'sanity/schema',
    'sanity/generated',
  ],
  'sanity/form': ['lib/contentRules', 'lib/model.ts', 'sanity/client', 'sanity/paste', 'sanity/schema'],
  'sanity/actions': [
    'lib/contentRules',
    'lib/model.ts',
    'lib/translations',
    'sanity/client',
    'sanity/schema',
    'sanity/structure',
    'sanity/tools',
  ],
  // The lake defines which uploads are refused, and the words for it.
  'sanity/tools/library': [
    'lib/contentRules',
    'lib/model.ts',
    'lib/danish',
    'sanity/client',
    'sanity/lake/assets',
    'sanity/schema',
    'sanity/tools',
  ],
  'sanity/structure': ['lib/model.ts', 'lib/urls', 'lib/danish', 'sanity/schema', 'sanity/tools'],
  // The preview bar uses the site's style sheet, so it is a component.
  'sanity/presentation': ['lib/model.ts', 'lib/urls', 'sanity/client', 'sanity/schema', 'components/preview'],

  // Files in the project root connect the parts.
  '': ['app', 'components', 'lib', 'sanity'],
};

/** Folders that only the listed importers may use. Takes precedence over `allowed`. */
const restricted: Readonly<Record<string, readonly string[]>> = {
  'lib/commands': [],
  // Preparation of plain `next build` and `next dev`.
  'lib/builds/prepareNext.ts': ['next.config.ts'],
  ...Object.fromEntries(
    [
      'accounts',
      'backup',
      'builds',
      'cli',
      'contentCheck',
      'linkTools',
      'processes',
      'supervisor',
      'transfer',
    ].map((name) => [
      `lib/${name}`,
      [
        'lib/backup',
        'lib/builds',
        'lib/cli',
        'lib/commands',
        'lib/contentCheck',
        'lib/linkTools',
        'lib/supervisor',
        'lib/transfer',
      ],
    ]),
  ),
};

/** Pure text functions and the list of languages. Every folder except the lake may import them. */
const shared = ['lib/text', 'lib/languages.ts'];

const isWithin = (file: string, folder: string): boolean => file === folder || file.startsWith(`${folder}/`);

/** Returns the entry of a table that applies to a file: the one with the longest matching path. */
const entryFor = (file: string, table: object): string | undefined =>
  Object.keys(table)
    .filter((folder) => folder !== '' && isWithin(file, folder))
    .sort((a, b) => b.length - a.length)[0] ?? (file.includes('/') ? undefined : '');

/** Returns the reason why a file must not import another, or undefined if it may. */
function forbiddenImport(from: string, to: string): string | undefined {
  const entry = entryFor(from, allowed);
  if (entry === undefined) return `${from} must not import ${to}: its folder is not listed in this test`;
  if (entry !== '' && isWithin(to, entry)) return undefined;
  const targets = allowed[entry] ?? [];
  const restrictedFolder = Object.keys(restricted).find((folder) => isWithin(to, folder));
  const importers = restrictedFolder === undefined ? [] : (restricted[restrictedFolder] ?? []);
  if (restrictedFolder !== undefined && !importers.some((folder) => isWithin(from, folder)))
    return `${from} must not import ${to}: only ${importers.join(', ') || 'package.json'} may use ${restrictedFolder}`;
  if (shared.some((folder) => isWithin(to, folder)) && targets.length > 0) return undefined;
  if (targets.some((folder) => isWithin(to, folder))) return undefined;
  return `${from} must not import ${to}: ${entry || 'a file in the root'} may import ${targets.join(', ') || 'nothing of the project'}`;
}

/** Returns the import cycles of a graph, each as a chain that ends at its start: `a -> b -> a`. */
function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const visited = new Set<string>();
  const visit = (file: string, chain: readonly string[]): void => {
    if (chain.includes(file)) {
      circles.push([...chain.slice(chain.indexOf(file)), file].join(' -> '));
      return;
    }
    if (visited.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...chain, file]);
    visited.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return circles;
}

/** Returns every source file with the project files that it imports: static, dynamic and type imports. */
function readGraph(): Map<string, string[]> {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(
      (file) => /\.(?:ts|tsx|mjs)$/.test(file) && !file.startsWith('tests/') && existsSync(join(root, file)),
    );
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(join(root, file), 'utf8'))]));
}

function importsOf(file: string, text: string): string[] {
  const paths = specifiersOf(file, text).flatMap((specifier) => {
    if (specifier.startsWith('#')) return [specifier.slice(1)];
    return specifier.startsWith('.') ? [normalize(join(dirname(file), specifier))] : [];
  });
  return [...new Set(paths)].filter((path) => /\.(?:ts|tsx|mjs)$/.test(path) && existsSync(join(root, path)));
}

/** Why a file must not name another in this way; `undefined` when it may. Sanity's type generator does not know `#lib`. */
function wrongSpelling(from: string, specifier: string, text: string): string | undefined {
  if (!specifier.startsWith('../') || text.includes('defineQuery(')) return undefined;
  const own = entryFor(from, allowed);
  const to = normalize(join(dirname(from), specifier));
  if (own === undefined || own === '' || isWithin(to, own)) return undefined;
  return `${from} must import #${to}: a relative path stays within ${own}`;
}

function specifiersOf(file: string, text: string): string[] {
  const { module } = parseSync(file, text);
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    ),
    ...[...text.matchAll(/\bimport\('([^']+)'\)/g)].flatMap(([, specifier]) => specifier ?? []),
  ];
}

const graph = readGraph();

test('imports follow the allowed directions between folders', () => {
  const violations = [...graph].flatMap(([from, targets]) =>
    targets.flatMap((to) => forbiddenImport(from, to) ?? []),
  );
  expect(violations).toEqual([]);
});

test('relative imports stay within a folder, and all other imports use #', () => {
  const wrong = [...graph.keys()].flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    return specifiersOf(file, text).flatMap((specifier) => wrongSpelling(file, specifier, text) ?? []);
  });
  expect(wrong).toEqual([]);
  expect(wrongSpelling('lib/seo/x.ts', '../model.ts', '')).toBe(
    'lib/seo/x.ts must import #lib/model.ts: a relative path stays within lib/seo',
  );
});

test('there are no import cycles', () => {
  expect(findCircles(graph)).toEqual([]);
});

test('the message about a forbidden import lists the allowed folders', () => {
  expect(forbiddenImport('lib/urls/slug.ts', 'lib/content/client.ts')).toBe(
    'lib/urls/slug.ts must not import lib/content/client.ts: lib/urls may import lib/model.ts, lib/danish',
  );
  expect(forbiddenImport('lib/content/client.ts', 'lib/urls/slug.ts')).toBeUndefined();
  expect(forbiddenImport('sanity/lake/lake.ts', 'lib/danish/format.ts')).toContain(
    'may import nothing of the project',
  );
  expect(forbiddenImport('app/robots.ts', 'lib/commands/start.ts')).toContain(
    'only package.json may use lib/commands',
  );
  expect(forbiddenImport('lib/unheardOf/x.ts', 'lib/urls/slug.ts')).toContain('is not listed');
});

test('an import cycle is reported as a chain', () => {
  const cyclic = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['b']],
  ]);
  expect(findCircles(cyclic)).toEqual(['b -> c -> b']);
  expect(
    findCircles(
      new Map([
        ['a', ['b', 'c']],
        ['b', ['c']],
        ['c', []],
      ]),
    ),
  ).toEqual([]);
});

test('all imports of a file are found, including type imports', () => {
  const text =
    "import type { A } from './env.ts';\nexport { b } from '#lib/danish/format.ts';\nconst c = import('./log.ts');\ntype D = import('./status.ts').Status;";
  expect(importsOf('lib/server/x.ts', text).sort()).toEqual(
    ['lib/danish/format.ts', 'lib/server/env.ts', 'lib/server/log.ts', 'lib/server/status.ts'].filter(
      (path) => existsSync(join(root, path)),
    ),
  );
});
