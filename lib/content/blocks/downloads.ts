import { z } from 'zod';
import { file, fileProjection } from '../fields/file.ts';
import { key, text } from '../fields/text.ts';
import { lenientArray, lenientOptional } from '../lenientZod.ts';

export const downloadsProjection =
  /* groq */ `_type == "downloads" => {heading, files[]{_key, title, description, "file": file${fileProjection}}}` as const;

const download = z.object({
  _key: key,
  title: text,
  description: lenientOptional('description', text),
  file,
});

const schema = z.object({
  _type: z.literal('downloads'),
  _key: key,
  heading: lenientOptional('heading', text),
  files: lenientArray('files', download),
});

export type Downloads = z.output<typeof schema>;

export const downloads = {
  schema,
  hasVisibleContent: (block: Downloads) => block.files.length > 0,
  searchText: (block: Downloads) => [
    block.heading,
    ...block.files.flatMap((file) => [file.title, file.description]),
  ],
};
