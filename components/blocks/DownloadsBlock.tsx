import type { Downloads } from '#lib/content/blocks/downloads.ts';
import type { File } from '#lib/content/fields/file.ts';
import { formatsIn } from '#lib/i18n/formats.ts';
import type { Language } from '#lib/languages.ts';
import { BlockFrame } from './BlockFrame.tsx';
import type { BlockProps } from './blockProps.ts';

export function DownloadsBlock({ block, language }: BlockProps<Downloads>) {
  return (
    <BlockFrame block={block}>
      <ul className="measure mt-4 border-t border-line">
        {block.files.map((download) => (
          <li key={download._key} className="border-b border-line py-4">
            <DownloadLink title={download.title} file={download.file} language={language} />
            {download.description && <p className="mt-1 text-[0.9em]">{download.description}</p>}
          </li>
        ))}
      </ul>
    </BlockFrame>
  );
}

/** Download link with title, file format and size. */
export function DownloadLink({ title, file, language }: { title: string; file: File; language: Language }) {
  const size = file.size === undefined ? undefined : formatsIn(language).size(file.size);
  const details = [file.extension.toUpperCase(), size];
  return (
    <a href={file.path} download={file.filename ?? true} className="inline-flex items-baseline gap-2">
      <svg
        viewBox="0 0 14 16"
        width="14"
        height="16"
        className="shrink-0 text-leaf"
        fill="none"
        stroke="currentColor"
        aria-hidden="true"
      >
        <path d="M7 1v10M3 7.500l4 4 4-4M1 15h12" strokeWidth="1.6" />
      </svg>
      <span>
        {title} <span className="label">({details.filter(Boolean).join(', ')})</span>
      </span>
    </a>
  );
}
