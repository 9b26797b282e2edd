import { BehaviorSubject, type Observable } from 'rxjs';

/** How a logout goes on. `saved`: nothing is unsaved; `leave`: the words stay in the browser; `stay`: no logout. */
export type LogoutDecision = 'saved' | 'leave' | 'stay';

/** A logout that waits for unsaved words, until the editor decides. */
export type PendingLogout = { decide: (decision: 'leave' | 'stay') => void };

const pending = new BehaviorSubject<PendingLogout | undefined>(undefined);

/** The logout about which the editor must be asked, if there is one. */
export const pendingLogout: Observable<PendingLogout | undefined> = pending;

let isRunning = false;

/**
 * Waits until everything is saved; asks the editor if that takes longer than a moment.
 *
 * @param allSaved resolves when everything is saved
 * @param patienceMs time before the editor is asked
 */
export async function confirmLogout(
  allSaved: () => Promise<void>,
  patienceMs = 1_500,
): Promise<LogoutDecision> {
  // A second click while the first one waits.
  if (isRunning) return 'stay';
  isRunning = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const saved = allSaved().then((): LogoutDecision => 'saved');
  const decided = new Promise<LogoutDecision>((decide) => {
    timer = setTimeout(() => pending.next({ decide }), patienceMs);
  });
  try {
    return await Promise.race([saved, decided]);
  } finally {
    clearTimeout(timer);
    pending.next(undefined);
    isRunning = false;
  }
}
