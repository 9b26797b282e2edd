import type { KeptText } from './keptText.ts';

const prefix = 'vaeksthus.ikke-gemt';
const page = Math.random().toString(36).slice(2);
const lockName = (id: string) => `${prefix}.side.${id}`;

// Held until the page is gone, however it ends. Other pages thereby know whose words are still being saved.
if (typeof navigator !== 'undefined')
  navigator.locks
    ?.request(lockName(page), () => new Promise(() => {}))
    ?.catch((cause) => {
      console.warn('Other tabs cannot see that this one is open', cause);
    });

const editorPrefix = (editorId: string) => `${prefix}.${editorId}.`;
const keyPrefix = (editorId: string, documentId: string) => `${editorPrefix(editorId)}${documentId}.`;

/** Keeps the words of an editor in this browser. Each page has its own entry for a document. */
export function keepText(editorId: string, documentId: string, text: Omit<KeptText, 'page'>): void {
  try {
    localStorage.setItem(keyPrefix(editorId, documentId) + page, JSON.stringify({ ...text, page }));
  } catch (cause) {
    // The words are still in the form. A browser may have no room left.
    console.warn('Unsaved words could not be kept in the browser', cause);
  }
}

/** Forgets what a page has kept; by default this page. */
export function forgetText(editorId: string, documentId: string, ofPage = page): void {
  localStorage.removeItem(keyPrefix(editorId, documentId) + ofPage);
}

/** Returns what pages that are gone have kept of a document, newest first. */
export async function readKeptTexts(editorId: string, documentId: string): Promise<KeptText[]> {
  const texts = await readAllKeptTexts(editorId);
  return texts.flatMap(({ id, text }) => (id === documentId ? [text] : []));
}

/** Returns what pages that are gone have kept of all documents, newest first, with the id of the document. */
export async function readAllKeptTexts(editorId: string): Promise<{ id: string; text: KeptText }[]> {
  const start = editorPrefix(editorId);
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(start));
  if (keys.length === 0) return [];
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const openPages = new Set(held.map(({ name }) => name));
  return keys
    .flatMap((key) => {
      const id = key.slice(start.length, key.lastIndexOf('.'));
      return parse(localStorage.getItem(key)).map((text) => ({ id, text }));
    })
    .filter(({ text }) => !openPages.has(lockName(text.page)))
    .sort((a, b) => (a.text.at < b.text.at ? 1 : -1));
}

function parse(json: string | null): KeptText[] {
  try {
    const text = JSON.parse(json ?? 'null') as Partial<KeptText> | null;
    return text?.at && text.page && text.before && text.after ? [text as KeptText] : [];
  } catch (cause) {
    console.warn('Kept words cannot be read', cause);
    return [];
  }
}
