import { Subject } from 'rxjs';
import type { AssetSourceUploader, AssetSourceUploaderClass, AssetSourceUploadSubscriber } from 'sanity';
import { type Inspection, inspectUpload, refusalIn } from './inspectUpload.ts';

/** A message about an upload. */
export type UploadMessage = { status: 'error' | 'info'; title: string; words: string };

/** The messages of all uploads. The Studio's own message cannot say more than that an upload failed. */
export const uploadMessages = new Subject<UploadMessage>();

type Files = Parameters<AssetSourceUploader['upload']>[0];
type Options = Parameters<AssetSourceUploader['upload']>[1];

/**
 * Extends the Studio's uploader: a file that the site cannot use is refused before it is sent, and the reason is shown.
 * A refusal by the store is shown with the store's reason.
 */
export function checkedUploader(Base: AssetSourceUploaderClass): AssetSourceUploaderClass {
  return class CheckedUploader extends Base {
    #subscribers = new Set<AssetSourceUploadSubscriber>();
    #aborted = false;

    override upload(files: Files, options?: Options) {
      void this.#inspectAndUpload(files, options);
      return this.getFiles();
    }

    async #inspectAndUpload(files: Files, options?: Options): Promise<void> {
      const kind = options?.schemaType && isImage(options.schemaType) ? 'image' : 'file';
      const accepted: Files = [];
      for (const file of files) {
        const { refusal, notice } = await inspectUpload(kind, file).catch(unreadable);
        if (refusal) uploadMessages.next(refused(file.name, refusal));
        else accepted.push(file);
        if (notice)
          uploadMessages.next({
            status: 'info',
            title: `»${file.name}« er et bevægeligt billede`,
            words: notice,
          });
      }
      if (this.#aborted) return;
      if (accepted.length > 0) super.upload(accepted, options);
      // Without a file to wait for, the field would stay locked.
      else for (const notify of this.#subscribers) notify({ type: 'all-complete', files: [] });
    }

    override subscribe(subscriber: AssetSourceUploadSubscriber) {
      // Its own message would hide the reason.
      const withoutErrors: AssetSourceUploadSubscriber = (event) => {
        if (event.type !== 'error') subscriber(event);
      };
      this.#subscribers.add(withoutErrors);
      const unsubscribe = super.subscribe(withoutErrors);
      return () => {
        this.#subscribers.delete(withoutErrors);
        unsubscribe();
      };
    }

    override updateFile(id: string, data: Parameters<AssetSourceUploader['updateFile']>[1]) {
      if (data.error) {
        const name = this.getFiles().find((each) => each.id === id)?.file.name ?? '';
        console.error('An upload failed', data.error);
        uploadMessages.next(refused(name, refusalIn(data.error)));
      }
      super.updateFile(id, data);
    }

    override abort(file?: Parameters<AssetSourceUploader['abort']>[0]) {
      this.#aborted = true;
      super.abort(file);
    }
  };
}

/** For a file that has been moved or deleted since it was chosen. */
function unreadable(cause: unknown): Inspection {
  console.error('A file could not be read', cause);
  return { refusal: 'Filen kunne ikke læses. Måske er den flyttet. Vælg den igen.' };
}

const refused = (name: string, words: string): UploadMessage => ({
  status: 'error',
  title: `»${name}« kunne ikke lægges op`,
  words,
});

/** True for the type »image« and the types built on it. */
function isImage(type: { name: string; type?: unknown }): boolean {
  for (let each: { name: string; type?: unknown } | undefined = type; each; ) {
    if (each.name === 'image') return true;
    each = each.type as typeof each;
  }
  return false;
}
