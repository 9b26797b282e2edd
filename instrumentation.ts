import { PHASE_PRODUCTION_BUILD } from 'next/constants';

/** Next calls this function once when a server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD) return;
  const { watchForShutdown } = await import('#lib/server/shutdown.ts');
  watchForShutdown();
  const { rememberStart } = await import('#lib/server/outsideRequest.ts');
  rememberStart();
  const { compareSoon, scheduleCatchUp } = await import('#lib/revalidate/scheduleCatchUp.ts');
  scheduleCatchUp();
  const { joinInstances } = await import('#lib/instances/signals.ts');
  joinInstances(compareSoon);
}
