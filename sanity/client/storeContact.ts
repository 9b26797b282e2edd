import { BehaviorSubject } from 'rxjs';

/** The state of the store, known from the requests of this page. */
export interface StoreContact {
  /** False while requests fail, or wait for an answer for long. */
  isReachable: boolean;
  /** True while the store refuses to save for this editor, whose role has changed. */
  isRefused: boolean;
  /** When the last save that succeeded was sent: what was typed before is saved. */
  savedUntil: Date | undefined;
}

/** A save that takes no longer is not mentioned. */
const patienceMs = 5_000;

export const storeContact = new BehaviorSubject<StoreContact>({
  isReachable: true,
  isRefused: false,
  savedUntil: undefined,
});

/** A request has failed because the store, the site or the network is away. */
export function reportUnreachable(): void {
  if (storeContact.value.isReachable) storeContact.next({ ...storeContact.value, isReachable: false });
}

/** The store has refused to save for this editor. */
export function reportRefused(): void {
  if (!storeContact.value.isRefused) storeContact.next({ ...storeContact.value, isRefused: true });
}

let slowSaves = 0;

/** A request was answered. */
export function reportReachable(): void {
  if (slowSaves === 0 && !storeContact.value.isReachable)
    storeContact.next({ ...storeContact.value, isReachable: true });
}

/**
 * A save is being sent; if it takes long, the store counts as unreachable.
 *
 * @returns a function to call when it has ended
 */
export function reportSaving(): (hasSucceeded: boolean) => void {
  const sentAt = new Date();
  let isSlow = false;
  const timer = setTimeout(() => {
    isSlow = true;
    slowSaves += 1;
    reportUnreachable();
  }, patienceMs);
  return (hasSucceeded) => {
    clearTimeout(timer);
    if (isSlow) slowSaves -= 1;
    if (hasSucceeded) storeContact.next({ isReachable: true, isRefused: false, savedUntil: sentAt });
  };
}
