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

// Namespaces that editors see. Without "releases": they are disabled, so only a few of their strings are visible.
const namespaces = ['studio', 'structure', 'validation', 'presentation', 'copy-paste', 'feedback'];

/** Loads a bundle's strings: an object, a promise, or a module with default or named exports. */
async function load({ resources }: Pick<LocaleResourceBundle, 'resources'>): Promise<Strings> {
  const resourceObject: object = typeof resources === 'function' ? await resources() : resources;
  return ('default' in resourceObject ? resourceObject.default : resourceObject) as Strings;
}

async function loadAll(
  bundles: Omit<LocaleResourceBundle, 'locale'>[] = [],
): Promise<Record<string, Strings>> {
  const strings: Record<string, Strings> = {};
  for (const bundle of bundles) strings[bundle.namespace] = await load(bundle);
  return strings;
}

/**
 * Reads Sanity's English strings, by namespace. Four namespaces are in the locale. Each tool has its own in a file
 * `resources-<hash>.js`, which passes the namespace to `defineLocalesResources`.
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
const packageStrings = await loadAll(locales?.[0]?.bundles as LocaleResourceBundle[]);
const bundlesOf = danishLocale.bundles as Extract<
  LocalePluginOptions['bundles'],
  (...known: never[]) => unknown
>;
const context = {} as Parameters<typeof bundlesOf>[1];
// Sanity's English bundles come first, ours follow.
const ownStrings = await loadAll(bundlesOf([], context).slice(usEnglishLocale.bundles?.length));

/** Returns the variables and tags of a string, in alphabetical order. */
const placeholders = (text = '') => (text.match(/\{\{.*?\}\}|<\/?[A-Za-z][^<>]*>/g) ?? []).sort();

/** True if Sanity uses the key. A key with the suffix _<context> is used if the base string contains {{context}}. */
const isUsed = (strings: Strings, key: string) =>
  key in strings || (strings[key.replace(/_[a-z]+$/i, '')] ?? '').includes('{{context}}');

test.each(namespaces)('every string of "%s" is in Danish', (namespace) => {
  const keys = Object.keys(english[namespace] ?? {});
  const danishStrings = { ...packageStrings[namespace], ...ownStrings[namespace] };
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((key) => !danishStrings[key])).toEqual([]);
});

// Sanity formats its date in English before the translation, so the Danish string omits it.
const withoutVariable = new Set(['document-status.revision-from']);

test.each(namespaces)('the strings of "%s" have the variables and tags of the English ones', (namespace) => {
  const danishStrings = { ...packageStrings[namespace], ...ownStrings[namespace] };
  for (const [key, text] of Object.entries(english[namespace] ?? {})) {
    if (withoutVariable.has(key)) continue;
    expect({ key, parts: placeholders(danishStrings[key]) }).toEqual({ key, parts: placeholders(text) });
  }
});

// Keys that Sanity uses but does not define. In English, a screen reader reads out the key.
const missingInEnglish: Record<string, string[]> = {
  structure: ['changes.action.close-label'],
  studio: ['new-document.new-document', 'panel.close-button-aria-label', 'search.search-results-label'],
};

test.each(Object.keys(ownStrings))('"%s" has no string that Sanity does not use', (namespace) => {
  const unused = Object.keys(ownStrings[namespace] ?? {}).filter(
    (key) => !isUsed(english[namespace] ?? {}, key),
  );
  expect(unused).toEqual(missingInEnglish[namespace] ?? []);
});

test('the strings of "releases" keep their variables', () => {
  for (const [key, text] of Object.entries(ownStrings.releases ?? {})) {
    expect({ key, parts: placeholders(text) }).toEqual({ key, parts: placeholders(english.releases?.[key]) });
  }
});

test('the terms for publish, draft and discard are consistent', () => {
  const otherTerms = /offentliggj|offentliggør|publicer|publicér|publis|udkast|forkast/i;
  for (const namespace of namespaces) {
    const keys = Object.keys(english[namespace] ?? {});
    const translations = keys.map(
      (key) => `${key}: ${ownStrings[namespace]?.[key] ?? packageStrings[namespace]?.[key]}`,
    );
    expect(
      translations.filter((line) =>
        otherTerms.test(line.slice(line.indexOf(': ')).replace(/\{\{.*?\}\}/g, '')),
      ),
    ).toEqual([]);
  }
});

test('the Studio uses our strings, then those of the locale package, then English, before a bare key', async () => {
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
