import { useMemo } from 'react';
import { defer } from 'rxjs';
import type { SanityClient } from 'sanity';
import { useObservable } from '../ui/useObservable.ts';
import { type LostText, readLostTexts } from '../unsaved/lostTexts.ts';
import { DeskRow } from './DeskRow.tsx';
import { DeskSection } from './DeskSection.tsx';
import { changedText } from './dates.ts';

type Props = { client: SanityClient; editorId: string; now: Date };

/**
 * Words that were not saved before their tab closed, if there are any. The form of each document offers them; without this
 * list nobody would find the form of a document that the store never had.
 */
export function LostTexts({ client, editorId, now }: Props) {
  const texts = useObservable(
    useMemo(() => defer(() => readLostTexts(client, editorId)), [client, editorId]),
  );
  if (!texts.value?.length) return null;
  return (
    <DeskSection
      title="Tekst, som ikke blev gemt"
      explanation="Fanen blev lukket, før det var gemt. Teksten ligger på denne computer: åbn den, og sæt den ind."
      empty=""
      rows={texts}
    >
      {(lost) => (
        <DeskRow key={lost.id} id={lost.id} document={labelOf(lost)} aside={changedText(lost.text.at, now)} />
      )}
    </DeskSection>
  );
}

/** The unsaved text names the document, because the store may not have it. */
function labelOf({ id, type, text: { after }, stored }: LostText) {
  const { title, name, from, code } = { ...stored, ...after };
  return { _id: id, _type: type, title, name, from, code };
}
