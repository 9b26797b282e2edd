import { randomBytes } from 'node:crypto';
import { freePort } from '#lib/processes/ports.ts';
import { type Front, startFront } from '../e2e/support/startFront.ts';
import { PASSWORD, startSite, type TestSite } from '../e2e/support/testSite.ts';
import { bypasses } from './bypasses.ts';
import { callersWith, type WalkCaller } from './callers.ts';
import { type PreparedLake, prepare } from './prepare.ts';
import { type WalkResult, type Way, walk } from './walk.ts';

/** A complete site with private content, and the three ways in to its lake. */
export type EveryWay = {
  ways: Way[];
  callers: WalkCaller[];
  walk: (way: Way) => Promise<WalkResult>;
  bypasses: (way: Way) => Promise<string[]>;
  stop: () => Promise<void>;
};

/** Starts the test build behind nginx, with private content in its lake. */
export async function startEveryWay(): Promise<EveryWay> {
  const port = await freePort();
  const editor = randomBytes(24).toString('hex');
  const site = await startSite({ env: { SITE_URL: `http://localhost:${port}`, LAKE_EDITOR_TOKEN: editor } });
  let front: Front | undefined;
  const stop = async () => {
    await front?.stop();
    await site.stop();
  };
  try {
    front = await startFront({ site: Number(new URL(site.url).port), port });
    return { ...(await everyWay(site, front, editor)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function everyWay(site: TestSite, front: Front, editor: string): Promise<Omit<EveryWay, 'stop'>> {
  const viewer = String(site.env.SANITY_READ_TOKEN);
  const { url, dir } = site.lake;
  const prepared: PreparedLake = await prepare({ url, dir, password: PASSWORD, tokens: { viewer, editor } });
  const callers = callersWith({ ...prepared, viewer });
  return {
    callers,
    ways: [
      { name: 'directly', url, throughSite: false },
      { name: 'through the site', url: `${site.url}/lake`, throughSite: true },
      { name: 'through nginx', url: `${front.url}/lake`, throughSite: true },
    ],
    walk: (way) => walk(way, callers, prepared),
    bypasses,
  };
}
