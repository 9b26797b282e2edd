import { useEffect, useState } from 'react';
import type { Observable } from 'rxjs';

/** What an observable said last: nothing yet, a value, or that it broke off. */
export type Observed<T> = { value?: T; failed: boolean };

/**
 * Follows an observable while the component is there.
 *
 * @param observable the same one from render to render (`useMemo`)
 */
export function useObservable<T>(observable: Observable<T>): Observed<T> {
  const [state, setState] = useState<Observed<T> & { of?: Observable<T> }>({ failed: false });
  useEffect(() => {
    const subscription = observable.subscribe({
      next: (value) => setState({ of: observable, value, failed: false }),
      error: (cause) => {
        console.error('A live list could not be read', cause);
        setState({ of: observable, failed: true });
      },
    });
    return () => subscription.unsubscribe();
  }, [observable]);
  return state.of === observable ? state : { failed: false };
}
