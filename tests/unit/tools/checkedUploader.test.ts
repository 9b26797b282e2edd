import type { AssetSourceUploadEvent, AssetSourceUploader } from 'sanity';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { maxBytes } from '#sanity/lake/assets/limit.ts';
import { refusals } from '#sanity/lake/assets/refusals.ts';
import {
  checkedUploader,
  type UploadMessage,
  uploadMessages,
} from '#sanity/tools/library/checkedUploader.ts';

/** Stands in for the Studio's uploader: notes what it is given. */
class PlainUploader implements AssetSourceUploader {
  uploaded: File[] = [];
  subscribers = new Set<(event: AssetSourceUploadEvent) => void>();
  upload(files: File[]) {
    this.uploaded.push(...files);
    return this.getFiles();
  }
  getFiles() {
    return this.uploaded.map((file, n) => ({
      id: String(n),
      file,
      progress: 0,
      status: 'uploading' as const,
    }));
  }
  subscribe(subscriber: (event: AssetSourceUploadEvent) => void) {
    this.subscribers.add(subscriber);
    return () => this.subscribers.delete(subscriber);
  }
  emit(event: AssetSourceUploadEvent) {
    for (const each of this.subscribers) each(event);
  }
  updateFile() {}
  abort() {}
  reset() {}
}

afterEach(() => void vi.restoreAllMocks());

function uploaderOf(schemaType: object) {
  const messages: UploadMessage[] = [];
  const subscription = uploadMessages.subscribe((message) => messages.push(message));
  onTestFinished(() => subscription.unsubscribe());
  const uploader = new (checkedUploader(PlainUploader))() as unknown as PlainUploader;
  const events: string[] = [];
  uploader.subscribe(({ type }) => events.push(type));
  const upload = (...files: File[]) =>
    (uploader as AssetSourceUploader).upload(files, { schemaType } as never);
  return { uploader, messages, events, upload };
}

const image = { name: 'figureImage', type: { name: 'image' } };
const heavy = (bytes: number) => Object.defineProperty(new File(['x'], 'stor.pdf'), 'size', { value: bytes });

test('a refused file is not uploaded, the reason is shown, and the field is free again', async () => {
  const { uploader, messages, events, upload } = uploaderOf(image);
  upload(heavy(maxBytes.image + 1));
  await expect.poll(() => events).toEqual(['all-complete']);
  expect(messages).toEqual([
    { status: 'error', title: '»stor.pdf« kunne ikke lægges op', words: refusals.heavyImage },
  ]);
  expect(uploader.uploaded).toEqual([]);
});

test('a file field takes larger files than an image field', async () => {
  const { uploader, messages, upload } = uploaderOf({ name: 'file' });
  upload(heavy(maxBytes.image + 1), heavy(maxBytes.file + 1));
  await expect.poll(() => uploader.uploaded).toHaveLength(1);
  expect(messages).toMatchObject([{ words: refusals.heavyFile }]);
});

test('a file that cannot be read is refused', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { uploader, messages, events, upload } = uploaderOf(image);
  const gone = new File(['x'], 'væk.jpg');
  gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  upload(gone);
  await expect.poll(() => events).toEqual(['all-complete']);
  expect(messages).toMatchObject([{ words: expect.stringContaining('Vælg den igen') }]);
  expect(uploader.uploaded).toEqual([]);
});

test("the store's refusal replaces the Studio's own message", async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { uploader, messages, events, upload } = uploaderOf({ name: 'file' });
  upload(new File(['x'], 'film.gif'));
  await expect.poll(() => uploader.uploaded).toHaveLength(1);
  const error = new Error(`Bad Request - ${refusals.longAnimation}`);
  (uploader as AssetSourceUploader).updateFile('0', { status: 'error', error });
  uploader.emit({ type: 'error', files: [] });
  uploader.emit({ type: 'all-complete', files: [] });
  expect(messages).toEqual([
    { status: 'error', title: '»film.gif« kunne ikke lægges op', words: refusals.longAnimation },
  ]);
  expect(events).toEqual(['all-complete']);
});
