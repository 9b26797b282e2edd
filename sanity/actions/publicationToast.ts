import { Button, Stack, Text } from '@sanity/ui';
import type { ToastParams } from '@sanity/ui/toast';
import { createElement } from 'react';
import { type Placement, placeNames } from './placePage.ts';
import type { PublicationState } from './publication.ts';

/** A toast is the only message about it: time to read it and to press its button. */
const shownMs = 60_000;

/**
 * The message about a publish whose document the editor has left; `undefined` if there is nothing to tell.
 *
 * @param title of the document
 */
export function publicationToast(
  title: string,
  placement: Placement,
  state: PublicationState,
  retry: () => void,
): ToastParams | undefined {
  const where = placement === 'search' ? '' : placeNames[placement];
  switch (state) {
    case 'placed':
      return { status: 'success', title: `»${title}« er udgivet og sat ind i ${where}.`, closable: true };
    case 'placedInDraft':
      return {
        status: 'warning',
        title: `»${title}« er udgivet og sat ind i ${where}, men kun i kladden`,
        description: 'Udgiv også den side, for at alle kan finde den.',
        closable: true,
        duration: shownMs,
      };
    case 'unplaced':
      return {
        status: 'error',
        title: `»${title}« kunne ikke sættes ind i ${where}`,
        description: createElement(
          Stack,
          { gap: 3 },
          createElement(Text, { size: 1 }, 'Siden er udgivet, men kan kun findes ved søgning.'),
          createElement(Button, {
            mode: 'ghost',
            fontSize: 1,
            padding: 2,
            text: 'Tilføj igen',
            onClick: retry,
          }),
        ),
        closable: true,
        duration: shownMs,
      };
    case 'refused':
      return {
        status: 'error',
        title: `»${title}« blev ikke udgivet`,
        description: 'Åbn den, og udgiv den igen.',
        closable: true,
        duration: shownMs,
      };
    case 'late':
      return {
        status: 'warning',
        title: `»${title}« er ikke udgivet endnu`,
        description: 'Åbn den, og se, om den skal udgives igen.',
        closable: true,
        duration: shownMs,
      };
    default:
      return undefined;
  }
}
