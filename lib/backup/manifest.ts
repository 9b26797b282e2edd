import { z } from 'zod';

const count = z.int().min(0);

/** Paths inside a backup: the database, and the assets by the names that the lake gives them. */
export const fileName = z.union([
  z.literal('lake.sqlite'),
  z.string().regex(/^assets\/[0-9a-f]{40}(-\d{1,6}x\d{1,6})?\.[a-z0-9]{1,12}$/),
]);

const manifest = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** The name of the store that was copied. */
  store: z.string().min(1),
  schema: z.int(),
  lastTransaction: z.string(),
  counts: z.strictObject({
    documents: count,
    transactions: count,
    revisions: count,
    users: count,
    keyvalues: count,
  }),
  files: z.record(fileName, z.strictObject({ bytes: count, sha256: z.hex().length(64) })),
});

/** The first file of a backup (`manifest.json`), which describes the others. */
export type Manifest = z.infer<typeof manifest>;

/** Parses `manifest.json`. @throws Error if it is not the manifest of a backup */
export function parseManifest(text: string): Manifest {
  const parsed = manifest.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`manifest.json is wrong at "${issue?.path.join('.')}": ${issue?.message}`);
}
