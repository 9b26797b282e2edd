import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@sanity/client';
import { daDKLocale } from '@sanity/locale-da-dk';
import {
  createWorkspaceFromConfig,
  type LocaleDefinition,
  type LocalePluginOptions,
  type LocaleResourceBundle,
  usEnglishLocale,
} from 'sanity';
import { expect, test } from 'vitest';
import { danishLocale } from '#sanity/i18n/danishLocale.ts';
import config from '../../../sanity.config.ts';

type Strings = Record<string, string>;

// An editor meets all of these. »releases« is left out: with releases off, only a few of its strings show.
const complete = ['studio', 'structure', 'validation', 'presentation', 'copy-paste', 'feedback'];

/** A bundle's strings, whether they stand in it, in a promise, or in a module's default or named exports. */
async function load({ resources }: Pick<LocaleResourceBundle, 'resources'>): Promise<Strings> {
  const loaded: object = typeof resources === 'function' ? await resources() : resources;
  return ('default' in loaded ? loaded.default : loaded) as Strings;
}

async function loadAll(
  bundles: Omit<LocaleResourceBundle, 'locale'>[] = [],
): Promise<Record<string, Strings>> {
  const loaded: Record<string, Strings> = {};
  for (const bundle of bundles) loaded[bundle.namespace] = await load(bundle);
  return loaded;
}

/**
 * Sanity's own English, by namespace. Four namespaces stand in the locale; each tool brings its own as a file named
 * resources-<hash>.js, that says its namespace in the call to defineLocalesResources.
 */
async function readEnglish(): Promise<Record<string, Strings>> {
  const english = await loadAll(usEnglishLocale.bundles as LocaleResourceBundle[]);
  const lib = dirname(createRequire(import.meta.url).resolve('sanity'));
  for (const name of readdirSync(lib).filter((file) => /^resources-.+\.js$/.test(file))) {
    const path = join(lib, name);
    const namespace = /defineLocalesResources\("([^"]+)"/.exec(readFileSync(path, 'utf8'))?.[1];
    if (namespace) english[namespace] ??= await load({ resources: () => import(pathToFileURL(path).href) });
  }
  return english;
}

const english = await readEnglish();
const locales = daDKLocale().i18n?.locales as LocaleDefinition[] | undefined;
const theirs = await loadAll(locales?.[0]?.bundles as LocaleResourceBundle[]);
const bundlesOf = danishLocale.bundles as Extract<
  LocalePluginOptions['bundles'],
  (...known: never[]) => unknown
>;
const context = {} as Parameters<typeof bundlesOf>[1];
// Sanity's English comes first; what follows is ours.
const ours = await loadAll(bundlesOf([], context).slice(usEnglishLocale.bundles?.length));

/** Variables and tags of a string, in alphabetical order. */
const parts = (text = '') => (text.match(/\{\{.*?\}\}|<\/?[A-Za-z][^<>]*>/g) ?? []).sort();

/** Whether Sanity asks for the key; a key ending in _<context> counts when the string it varies names {{context}}. */
const isAsked = (strings: Strings, key: string) =>
  key in strings || (strings[key.replace(/_[a-z]+$/i, '')] ?? '').includes('{{context}}');

test.each(complete)('every string of »%s« is in Danish', (namespace) => {
  const keys = Object.keys(english[namespace] ?? {});
  const danishStrings = { ...theirs[namespace], ...ours[namespace] };
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => !danishStrings[key])).toEqual([]);
});

// Its date is written in English before it gets here: better none.
const withoutVariable = new Set(['document-status.revision-from']);

test.each(complete)('variables and tags of »%s« are those of the English', (namespace) => {
  const danishStrings = { ...theirs[namespace], ...ours[namespace] };
  for (const [key, text] of Object.entries(english[namespace] ?? {})) {
    if (withoutVariable.has(key)) continue;
    expect({ key, parts: parts(danishStrings[key]) }).toEqual({ key, parts: parts(text) });
  }
});

// Asked for in a namespace that lacks it: in English a screen reader says the bare key.
const missingInEnglish: Record<string, string[]> = {
  structure: ['changes.action.close-label'],
  studio: ['new-document.new-document', 'panel.close-button-aria-label', 'search.search-results-label'],
};

test.each(Object.keys(ours))('»%s« has no string that Sanity does not ask for', (namespace) => {
  const unasked = Object.keys(ours[namespace] ?? {}).filter((key) => !isAsked(english[namespace] ?? {}, key));
  expect(unasked).toEqual(missingInEnglish[namespace] ?? []);
});

test('the few strings of »releases« keep their variables', () => {
  for (const [key, text] of Object.entries(ours.releases ?? {})) {
    expect({ key, parts: parts(text) }).toEqual({ key, parts: parts(english.releases?.[key]) });
  }
});

test('one word for each thing: no other word for publish, draft or discard', () => {
  const others = /offentliggj|offentliggør|publicer|publicér|publis|udkast|forkast/i;
  for (const namespace of complete) {
    const asked = Object.keys(english[namespace] ?? {});
    const spoken = asked.map((key) => `${key}: ${ours[namespace]?.[key] ?? theirs[namespace]?.[key]}`);
    expect(
      spoken.filter((line) => others.test(line.slice(line.indexOf(': ')).replace(/\{\{.*?\}\}/g, ''))),
    ).toEqual([]);
  }
});

test('the Studio itself says it: our words win, the package fills in, and English comes before a bare key', async () => {
  const client = { projectId: 'embedded', dataset: 'production', apiVersion: '2025-02-19', useCdn: false };
  const { i18n } = await createWorkspaceFromConfig({
    ...(config as Parameters<typeof createWorkspaceFromConfig>[0]),
    currentUser: { id: 'editor', name: 'Editor', email: '', role: '', roles: [] },
    getClient: (options) => createClient({ ...client, ...options }),
  });
  await expect.poll(() => i18n.currentLocale.id).toBe('da-DK');
  expect(i18n.locales.map(({ id }) => id)).toEqual(['da-DK']);
  await i18n.loadNamespaces(['structure', 'comments']);
  expect(i18n.t('action.publish.draft.label', { ns: 'structure' })).toBe('Udgiv');
  expect(i18n.t('action.delete.label', { ns: 'structure' })).toBe('Slet');
  expect(i18n.t('inspector-error.title', { ns: 'comments' })).toBe(
    'Something went wrong while loading comments',
  );
});
