import { distFolder } from './distFolder.ts';
import { fingerprint } from './fingerprint.ts';
import { startNext } from './next.ts';

type BuildOptions = {
  root: string;
  /** The build's name: it is served from `.next/<name>`. */
  name: string;
  env: NodeJS.ProcessEnv;
  /** What is baked into the pages besides the sources. */
  values: Record<string, unknown>;
  /** Called around a build that is needed, with what makes it so. */
  around?: (reason: string, work: () => Promise<void>) => Promise<void>;
};

export type Built = { distDir: string; reused: boolean };

/**
 * Makes sure that `.next/<name>` holds a build of the sources as they are now. A build that fails leaves the one before
 * it in place.
 *
 * @throws Error with the last lines of Next's log when the build fails
 */
export async function buildSite({ root, name, env, values, around }: BuildOptions): Promise<Built> {
  const folder = distFolder(root, name);
  const wanted = await fingerprint(root, values);
  const made = await folder.made();
  if (made === wanted) return { distDir: folder.finished, reused: true };
  const reason = made === undefined ? 'there is no build yet' : 'sources, settings or store have changed';
  const work = async () => {
    await folder.prepare();
    const child = startNext({ root, args: ['build'], distDir: folder.building, env });
    const { code } = await child.ended;
    if (code !== 0) {
      await folder.discard();
      throw new BuildFailed(child.tail());
    }
    await folder.swap(wanted);
  };
  await (around ? around(reason, work) : work());
  return { distDir: folder.finished, reused: false };
}

const SHOWN_LINES = 30;

/** `next build` ended in failure; the message holds the end of its log. */
export class BuildFailed extends Error {
  constructor(log: string[]) {
    const end = log.filter((line) => line.trim() !== '').slice(-SHOWN_LINES);
    super(
      `${end.join('\n')}\nThe site could not be built: the log above says why; the build before it is kept.`,
    );
    this.name = 'BuildFailed';
  }
}
