import { useEffect, useState } from 'react';
import type { Observable } from 'rxjs';

/** The latest state of an observable: no `value` yet, a value, or failed. */
export type Observed<T> = { value?: T; failed: boolean };

/**
 * Subscribes to an observable while the component is mounted.
 *
 * @param observable must be stable between renders (`useMemo`)
 */
export function useObservable<T>(observable: Observable<T>): Observed<T> {
  const [state, setState] = useState<Observed<T> & { source?: Observable<T> }>({ failed: false });
  useEffect(() => {
    const subscription = observable.subscribe({
      next: (value) => setState({ source: observable, value, failed: false }),
      error: (cause) => {
        console.error('The subscription of a live list failed', cause);
        setState({ source: observable, failed: true });
      },
    });
    return () => subscription.unsubscribe();
  }, [observable]);
  return state.source === observable ? state : { failed: false };
}
