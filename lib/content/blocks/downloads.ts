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

export const downloads = z.object({
  _type: z.literal('downloads'),
  _key: key,
  heading: lenientOptional('heading', text),
  files: lenientArray('files', download),
});

export type Downloads = z.output<typeof downloads>;
