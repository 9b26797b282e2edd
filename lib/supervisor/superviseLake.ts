import { fingerprint, LAKE_SOURCES } from '#lib/builds/fingerprint.ts';
import { requireWritable } from '#lib/processes/folders.ts';
import { requireFreePort } from '#lib/processes/ports.ts';
import { type LakeOptions, startLake } from '#lib/processes/startLake.ts';
import { keepRunning, type SupervisedProcess } from './keepRunning.ts';

export type SupervisedLake = SupervisedProcess & {
  /** Ends the lake and starts it anew if its sources have changed since it was started. */
  update: () => Promise<void>;
};

type Options = LakeOptions & { say: (line: string) => void; onReady: () => Promise<void> };

/** Keeps the embedded lake running. */
export function superviseLake({ say, onReady, ...lake }: Options): SupervisedLake {
  let sources: string | undefined;
  const kept = keepRunning({
    name: 'The lake',
    say,
    onReady,
    start: async () => {
      await requireFreePort(lake.port, 'LAKE_PORT', 'the embedded lake');
      await requireWritable(lake.dir, 'the embedded lake', 'LAKE_DIR');
      const [child, read] = await Promise.all([startLake(lake), fingerprint(lake.root, {}, LAKE_SOURCES)]);
      sources = read;
      return child;
    },
  });
  return {
    ...kept,
    update: async () => {
      if ((await fingerprint(lake.root, {}, LAKE_SOURCES)) === sources) return;
      say('The lake has new sources: it is started anew');
      await kept.restart();
    },
  };
}
