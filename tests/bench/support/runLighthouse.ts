import lighthouse from 'lighthouse';
import { median } from '../report/numbers.ts';
import { startForLighthouse, uninterrupted } from './startBrowser.ts';

/** Slow 4G: estimated from a fast visit (`simulate`), or applied to the network and CPU (`devtools`). */
export type Throttling = 'simulate' | 'devtools';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Scores 0–100, times in milliseconds. */
export type Visit = {
  scores: Record<(typeof categories)[number], number>;
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
};

/** The median of each value, computed separately. */
export function middleOf(visits: readonly Visit[]): Visit {
  const middle = (of: (visit: Visit) => number) => median(visits.map(of));
  return {
    scores: {
      performance: middle(({ scores }) => scores.performance),
      accessibility: middle(({ scores }) => scores.accessibility),
      'best-practices': middle(({ scores }) => scores['best-practices']),
      seo: middle(({ scores }) => scores.seo),
    },
    fcp: middle(({ fcp }) => fcp),
    lcp: middle(({ lcp }) => lcp),
    tbt: middle(({ tbt }) => tbt),
    cls: middle(({ cls }) => cls),
  };
}

/**
 * Runs Lighthouse's mobile audit on a page, in its own browser.
 * @throws Error if the page cannot be loaded
 */
export async function visit(address: string, throttlingMethod: Throttling): Promise<Visit> {
  const browser = await startForLighthouse(throttlingMethod === 'simulate' ? uninterrupted() : []);
  try {
    const result = await lighthouse(address, {
      port: browser.port,
      throttlingMethod,
      onlyCategories: [...categories],
      formFactor: 'mobile',
      logLevel: 'error',
    });
    if (!result || result.lhr.runtimeError) {
      throw new Error(`Lighthouse could not visit ${address}: ${result?.lhr.runtimeError?.message}`);
    }
    const { lhr } = result;
    const score = (name: string) => Math.round((lhr.categories[name]?.score ?? Number.NaN) * 100);
    const value = (name: string) => lhr.audits[name]?.numericValue ?? Number.NaN;
    return {
      scores: {
        performance: score('performance'),
        accessibility: score('accessibility'),
        'best-practices': score('best-practices'),
        seo: score('seo'),
      },
      fcp: value('first-contentful-paint'),
      lcp: value('largest-contentful-paint'),
      tbt: value('total-blocking-time'),
      cls: value('cumulative-layout-shift'),
    };
  } finally {
    browser.kill();
  }
}
