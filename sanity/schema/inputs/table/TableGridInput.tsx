import { AddIcon } from '@sanity/icons/Add';
import { Box, Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { type ClipboardEvent, useState } from 'react';
import { type ArrayOfObjectsInputProps, useFormValue } from 'sanity';
import { useDocumentLanguage } from '#sanity/client/documentLanguageContext.ts';
import { cleanField } from '#sanity/paste/cleanField.ts';
import { pasteIntoField } from '#sanity/paste/editor/pasteIntoField.ts';
import { describeNotices, note } from '#sanity/paste/notices.ts';
import { readGrid } from '#sanity/paste/readGrid.ts';
import type { Place } from './cellKeys.ts';
import { GridCell } from './GridCell.tsx';
import { GridMenu } from './GridMenu.tsx';
import { columnActions, type GridAction, rowActions } from './gridActions.ts';
import * as grid from './gridChanges.ts';
import { patchesBetween } from './gridPatches.ts';
import { useCellFocus } from './useCellFocus.ts';
import { useGridHistory } from './useGridHistory.ts';
import { useGridReport } from './useGridReport.tsx';

const START = { height: 3, width: 3 };

/** The rows of a table block as a grid. */
export default function TableGridInput({
  value,
  onChange,
  readOnly = false,
  path,
  id,
}: ArrayOfObjectsInputProps) {
  const stored = value as unknown as grid.GridRow[] | undefined;
  // A new table shows empty cells, which are stored with the first text.
  const [empty] = useState(() => grid.emptyGrid(START.height, START.width, newKey));
  const rows = stored && stored.length > 0 ? stored : empty;
  const size = { height: rows.length, width: Math.max(1, grid.widthOf(rows)) };
  const hasHeaderRow = useFormValue([...path.slice(0, -1), 'headerRow']) === true;
  const hasHeaderColumn = useFormValue([...path.slice(0, -1), 'headerColumn']) === true;
  const language = useDocumentLanguage() ?? 'da';
  const { container, focusCell } = useCellFocus();
  const history = useGridHistory({ path, container, onChange, focusCell });
  const report = useGridReport();

  const change = (changed: grid.GridRow[], next: Place): (() => boolean) => {
    const before = stored ?? [];
    const patches = patchesBetween(before, changed);
    focusCell(next);
    // Pasted cells may say what is there already.
    if (patches.length === 0) return () => false;
    onChange(patches);
    return history.record({ before, after: changed });
  };
  const choose = ({ run, next, deleted }: GridAction): void => {
    const onUndo = change(run(), next);
    if (deleted) report({ title: deleted, onUndo });
  };
  const write = (y: number, x: number, text: string, isUndo: boolean): void => {
    if (!isUndo) history.noteTyping();
    const patches = patchesBetween(stored ?? [], grid.writeCell(rows, y, x, text));
    if (patches.length > 0) onChange(patches);
  };
  const paste = (place: Place, event: ClipboardEvent): void => {
    if (readOnly) return;
    const [html, text] = ['text/html', 'text/plain'].map((type) => event.clipboardData.getData(type));
    const pasted = readGrid({ html: html ?? '', text: text ?? '' }, language);
    if (!pasted) {
      pasteIntoField(event, (words) => cleanField(words, { language, keepsLines: false }));
      return;
    }
    event.preventDefault();
    const replaced = grid.countReplaced(rows, place.y, place.x, pasted.rows);
    const onUndo = change(grid.pasteCells(rows, place.y, place.x, pasted.rows, newKey), place);
    note(pasted.notices, 'replacedCells', replaced);
    const sentences = describeNotices(pasted.notices);
    if (sentences.length > 0) report({ title: 'Tabellen er sat ind, men se den efter', sentences, onUndo });
  };
  const go = (place: Place): void => {
    if (place.y < size.height) focusCell(place);
    else if (!readOnly) change(grid.insertRow(rows, size.height, newKey), place);
  };

  return (
    <Stack gap={3}>
      <Card
        border
        radius={2}
        overflow="auto"
        ref={container}
        data-testid="table-grid"
        onKeyDown={history.handleKey}
      >
        <table id={id} style={{ borderCollapse: 'collapse', width: '100%' }}>
          <thead>
            <tr>
              <td style={{ width: '2.5rem' }} />
              {Array.from({ length: size.width }, (_, x) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are identified only by their position
                <td key={x} style={{ minWidth: '8rem' }}>
                  {!readOnly && (
                    <GridMenu
                      id={`${id}-column-${x}`}
                      label={`Kolonne ${x + 1}`}
                      actions={columnActions(rows, x)}
                      onChoose={choose}
                    />
                  )}
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, y) => (
              <tr key={row._key}>
                <td style={{ verticalAlign: 'top' }}>
                  {!readOnly && (
                    <GridMenu
                      id={`${id}-row-${row._key}`}
                      label={`Række ${y + 1}`}
                      actions={rowActions(rows, y, newKey)}
                      onChoose={choose}
                    />
                  )}
                </td>
                {Array.from({ length: size.width }, (_, x) => (
                  <GridCell
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells are identified only by their position
                    key={x}
                    place={{ y, x }}
                    size={size}
                    text={grid.cellOf(rows, y, x)}
                    isHeader={(hasHeaderRow && y === 0) || (hasHeaderColumn && x === 0)}
                    readOnly={readOnly}
                    onWrite={(text, isUndo) => write(y, x, text, isUndo)}
                    onPaste={(event) => paste({ y, x }, event)}
                    onGo={go}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      {!readOnly && (
        <Flex gap={2} wrap="wrap" align="center">
          <Button
            mode="ghost"
            fontSize={1}
            padding={3}
            icon={AddIcon}
            text="Tilføj række"
            onClick={() => go({ y: size.height, x: 0 })}
          />
          <Button
            mode="ghost"
            fontSize={1}
            padding={3}
            icon={AddIcon}
            text="Tilføj kolonne"
            onClick={() => change(grid.insertColumn(rows, size.width), { y: 0, x: size.width })}
          />
          <Box flex={1} style={{ minWidth: '14rem' }}>
            <Text size={1} muted>
              Sæt gerne en tabel ind fra Word eller Excel: stil dig i et felt, og indsæt.
            </Text>
          </Box>
        </Flex>
      )}
    </Stack>
  );
}

const newKey = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12);
