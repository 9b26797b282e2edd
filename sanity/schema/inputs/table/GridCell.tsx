import type { ClipboardEvent, CSSProperties, KeyboardEvent } from 'react';
import { cellAfterKey, type Place } from './cellKeys.ts';

type Props = {
  place: Place;
  size: { height: number; width: number };
  text: string;
  isHeader: boolean;
  readOnly: boolean;
  /** `isUndo`: words are taken back or repeated, and not new ones. */
  onWrite: (text: string, isUndo: boolean) => void;
  onPaste: (event: ClipboardEvent) => void;
  onGo: (place: Place) => void;
};

const line = 'var(--card-border-color)';
const layer: CSSProperties = {
  gridArea: '1 / 1',
  padding: '0.5rem 0.625rem',
  font: 'inherit',
  lineHeight: '1.25rem',
  overflowWrap: 'anywhere',
  whiteSpace: 'pre-wrap',
};

/** A cell: a text field that grows with its text. */
export function GridCell({ place, size, text, isHeader, readOnly, onWrite, onPaste, onGo }: Props) {
  const handleKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart: start, selectionEnd: end, value, clientHeight } = event.currentTarget;
    const next = cellAfterKey(
      event,
      place,
      { start, end, length: value.length, isOneLine: clientHeight < 48 },
      size,
    );
    if (next) onGo(next);
    // A cell has no line breaks.
    if (next || event.key === 'Enter') event.preventDefault();
  };

  return (
    <td
      style={{
        border: `1px solid ${line}`,
        padding: 0,
        verticalAlign: 'top',
        background: isHeader ? 'var(--card-muted-bg-color)' : undefined,
      }}
    >
      <div
        style={{
          display: 'grid',
          minHeight: '2.25rem',
          color: 'var(--card-fg-color)',
          fontFamily: 'inherit',
          fontSize: '0.875rem',
          fontWeight: isHeader ? 600 : 400,
        }}
      >
        {/* It has the height that the text needs; a text field does not grow by itself in every browser. */}
        <div aria-hidden="true" style={{ ...layer, visibility: 'hidden' }}>{`${text} `}</div>
        <textarea
          data-cell={`${place.y}-${place.x}`}
          aria-label={`Række ${place.y + 1}, kolonne ${place.x + 1}`}
          rows={1}
          value={text}
          readOnly={readOnly}
          onChange={({ currentTarget, nativeEvent }) =>
            onWrite(currentTarget.value, /^history/.test((nativeEvent as InputEvent).inputType))
          }
          onKeyDown={handleKey}
          onPaste={onPaste}
          style={{
            ...layer,
            width: '100%',
            boxSizing: 'border-box',
            margin: 0,
            border: 0,
            resize: 'none',
            overflow: 'hidden',
            background: 'transparent',
            color: 'inherit',
            outlineOffset: '-2px',
          }}
        />
      </div>
    </td>
  );
}
