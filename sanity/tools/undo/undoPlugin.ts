import { useEffect } from 'react';
import { definePlugin, type LayoutProps } from 'sanity';
import { undoByWord } from './undoByWord.ts';

function UndoByWord(props: LayoutProps) {
  useEffect(() => undoByWord(document), []);
  return props.renderDefault(props);
}

/** Undo by word in every text field of the Studio. */
export const undoPlugin = definePlugin({
  name: 'undo-by-word',
  studio: { components: { layout: UndoByWord } },
});
