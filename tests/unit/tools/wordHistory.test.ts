import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  emptyHistory,
  moveInHistory,
  recordChange,
  type TextState,
  type WordHistory,
} from '#sanity/tools/undo/wordHistory.ts';

const at = (value: string, start = value.length): TextState => ({ value, start, end: start });

/** A text field that is typed in. */
function typed(text: string, from = ''): { history: WordHistory; value: string } {
  let history = emptyHistory;
  let value = from;
  for (const letter of text) {
    const before = at(value);
    value += letter;
    history = recordChange(history, { inputType: 'insertText', text: letter, before, after: at(value) });
  }
  return { history, value };
}

function undoAll({ history, value }: { history: WordHistory; value: string }): string[] {
  const values: string[] = [];
  for (let moved = moveInHistory(history, 'undo', value); moved; ) {
    values.push(moved.state.value);
    moved = moveInHistory(moved.history, 'undo', moved.state.value);
  }
  return values;
}

test('undo takes back a word with the space before it', () => {
  expect(undoAll(typed(' om god ledelse', 'Råd'))).toEqual(['Råd om god', 'Råd om', 'Råd']);
});

test('what is deleted in a row is one step, and a pasted text is one of its own', () => {
  let { history, value } = typed('ledelse');
  for (const _ of 'else') {
    const before = at(value);
    value = value.slice(0, -1);
    history = recordChange(history, {
      inputType: 'deleteContentBackward',
      text: null,
      before,
      after: at(value),
    });
  }
  const before = at(value);
  value += 'ere';
  history = recordChange(history, { inputType: 'insertFromPaste', text: null, before, after: at(value) });
  expect(undoAll({ history, value })).toEqual(['led', 'ledelse', '']);
});

test('a moved cursor begins a step', () => {
  const { history } = typed('ledere');
  const change = { inputType: 'insertText', text: 's', before: at('ledere', 0), after: at('sledere', 1) };
  expect(undoAll({ history: recordChange(history, change), value: 'sledere' })).toEqual(['ledere', '']);
});

test('a change from elsewhere is not undone, and ends what can be undone', () => {
  const { history } = typed('mit');
  expect(moveInHistory(history, 'undo', 'en andens')).toBeUndefined();
  const change = { inputType: 'insertText', text: '!', before: at('en andens'), after: at('en andens!') };
  expect(undoAll({ history: recordChange(history, change), value: 'en andens!' })).toEqual(['en andens']);
});

test('undoing everything gives the first text, and redoing everything the last', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'ø', ' ') }), (text) => {
      const field = typed(text, 'x');
      const undone = undoAll(field);
      expect(undone.at(-1) ?? 'x').toBe('x');
      let { history, value } = field;
      for (const direction of ['undo', 'redo'] as const) {
        for (let moved = moveInHistory(history, direction, value); moved; ) {
          ({ history } = moved);
          ({ value } = moved.state);
          moved = moveInHistory(history, direction, value);
        }
      }
      expect(value).toBe(`x${text}`);
    }),
  );
});
