import { fingerprint, LAKE_SOURCES } from '#lib/builds/fingerprint.ts';
import { requireWritable } from '#lib/processes/folders.ts';
import { requireFreePort } from '#lib/processes/ports.ts';
import { type LakeOptions, startLake } from '#lib/processes/startLake.ts';
import { keepRunning, type SupervisedProcess } from './keepRunning.ts';

export type SupervisedLake = SupervisedProcess & {
  /** Restarts the lake if its sources have changed since its start. */
  update: () => Promise<void>;
};

type Options = LakeOptions & { say: (line: string) => void; onReady: () => Promise<void> };

/** Keeps the embedded lake running. Its port and folder are checked before each start. */
export function superviseLake({ say, onReady, ...lake }: Options): SupervisedLake {
  let sourcesHash: string | undefined;
  const supervised = keepRunning({
    name: 'The lake',
    say,
    onReady,
    start: async () => {
      await requireFreePort(lake.port, 'LAKE_PORT', 'the embedded lake');
      await requireWritable(lake.dir, 'the embedded lake', 'LAKE_DIR');
      const [child, hash] = await Promise.all([startLake(lake), fingerprint(lake.root, {}, LAKE_SOURCES)]);
      sourcesHash = hash;
      return child;
    },
  });
  return {
    ...supervised,
    update: async () => {
      if ((await fingerprint(lake.root, {}, LAKE_SOURCES)) === sourcesHash) return;
      say('The lake has new sources: restarting it');
      await supervised.restart();
    },
  };
}
