import { fingerprint, LAKE_SOURCES } from './fingerprint.ts';
import { requireWritable } from './folders.ts';
import { type Kept, keepRunning } from './keepRunning.ts';
import { type LakeOptions, startLake } from './lake.ts';
import { requireFreePort } from './ports.ts';

export type KeptLake = Kept & {
  /** Ends the lake and starts it anew if its sources have changed since it was started. */
  update: () => Promise<void>;
};

type Options = LakeOptions & { say: (line: string) => void; onReady: () => Promise<void> };

/** Keeps the embedded lake running. */
export function keepLake({ say, onReady, ...lake }: Options): KeptLake {
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
