import { useEffect, useState } from 'react';
import { useClient } from 'sanity';
import { apiVersion } from '#lib/model.ts';
import { isLinked } from './linkedFrom.ts';

/**
 * Whether anything published leads to a page.
 *
 * @param id published id; `undefined` to ask nothing
 * @returns `undefined` until the store has answered; true if it cannot be asked, because publishing must not depend on it
 */
export function useIsLinked(id: string | undefined, type: string): boolean | undefined {
  const client = useClient({ apiVersion });
  const [answer, setAnswer] = useState<{ id: string; linked: boolean }>();
  useEffect(() => {
    if (id === undefined) return setAnswer(undefined);
    let isWanted = true;
    isLinked(client, id, type)
      .catch((cause) => {
        console.error('The store could not be asked what leads to the page', cause);
        return true;
      })
      .then((linked) => isWanted && setAnswer({ id, linked }));
    return () => {
      isWanted = false;
    };
  }, [client, id, type]);
  return answer && answer.id === id ? answer.linked : undefined;
}
