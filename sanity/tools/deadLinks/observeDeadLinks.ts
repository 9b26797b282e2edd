import { map, type Observable } from 'rxjs';
import type { DocumentStore } from 'sanity';
import { observeFindings } from '../contentHealth/observeFindings.ts';
import { type DeadLink, deadLinksIn, linkRules } from './deadLinks.ts';

/**
 * Emits the links that do not lead where they should, and emits again whenever a document changes. They are what »Sundhed«
 * finds with the same rules.
 *
 * @param options `throttleTime`: the least time (ms) between two loads while others work
 */
export const observeDeadLinks = (
  store: Pick<DocumentStore, 'listenQuery'>,
  options: { throttleTime?: number } = {},
): Observable<DeadLink[]> =>
  observeFindings(store, { ...options, rules: linkRules }).pipe(map(({ groups }) => deadLinksIn(groups)));
