import { draftMode } from 'next/headers';

/** Whether an editor is looking at drafts. Outside of a page (in the proxy, in a test) nobody is. */
export async function isPreview(): Promise<boolean> {
  try {
    return (await draftMode()).isEnabled;
  } catch {
    return false;
  }
}
