import { BehaviorSubject, type Observable } from 'rxjs';

/**
 * State of a publish. `sent`: the store has not answered yet; `late`: not for long; `refused`: it did not publish
 * the document; `placing`: the page is being added to its place; `placed`: visitors see it there; `placedInDraft`: only the draft of its
 * place has it; `unplaced`: it could not be added; `published`: it needed no place.
 */
export type PublicationState =
  | 'sent'
  | 'late'
  | 'refused'
  | 'placing'
  | 'placed'
  | 'placedInDraft'
  | 'unplaced'
  | 'published';

/** A publish and what follows from it. It goes on when the editor leaves the document. */
export type Publication = {
  state: Observable<PublicationState>;
  /** Adds the page to its place again. */
  retry: () => void;
};

type Options = {
  /** Resolves when the store has published the document. Rejects if it refuses. */
  published: Promise<unknown>;
  /** Adds the page to its place. True if visitors see it there. `undefined` if it needs none. */
  place: (() => Promise<boolean>) | undefined;
  /** Called with a state that an editor must know if nothing observes it. */
  onUnseen: (state: PublicationState, retry: () => void) => void;
  /** Time (ms) after which a publish without an answer is late. */
  lateAfterMs?: number;
};

/** Follows a publish that was just sent, and adds the page to its place after it. */
export function followPublication({
  published,
  place,
  onUnseen,
  lateAfterMs = 20_000,
}: Options): Publication {
  const state = new BehaviorSubject<PublicationState>('sent');
  const tell = (next: PublicationState) => {
    state.next(next);
    if (!state.observed) onUnseen(next, retry);
  };
  const addToPlace = async (add: () => Promise<boolean>) => {
    state.next('placing');
    try {
      tell((await add()) ? 'placed' : 'placedInDraft');
    } catch (cause) {
      console.error('The page could not be added to its place', cause);
      tell('unplaced');
    }
  };
  const retry = () => {
    if (place && state.value === 'unplaced') void addToPlace(place);
  };
  const timer = setTimeout(() => tell('late'), lateAfterMs);
  published
    .finally(() => clearTimeout(timer))
    .then(
      () => (place ? addToPlace(place) : tell('published')),
      (cause) => {
        console.error('The document was not published', cause);
        tell('refused');
      },
    );
  return { state, retry };
}
