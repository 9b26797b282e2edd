import { z } from 'zod';
import { file, fileProjection } from '../file.ts';
import { listOf, optional } from '../lenient.ts';
import { key, text } from '../text.ts';

export const downloadsProjection =
  /* groq */ `_type == "downloads" => {heading, files[]{_key, title, description, "file": file${fileProjection}}}` as const;

const download = z.object({ _key: key, title: text, description: optional('description', text), file });

export const downloads = z.object({
  _type: z.literal('downloads'),
  _key: key,
  heading: optional('heading', text),
  files: listOf('files', download),
});

export type Downloads = z.output<typeof downloads>;
