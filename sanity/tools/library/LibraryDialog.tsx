import { SearchIcon } from '@sanity/icons/Search';
import { Box, Button, Dialog, Flex, Stack, Text, TextInput } from '@sanity/ui';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type AssetSourceComponentProps, useSchema } from 'sanity';
import { ListState } from '#sanity/tools/ui/ListState.tsx';
import { AssetCard } from './AssetCard.tsx';
import { isAccepted, searchItems } from './assets.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { useLibrary } from './useLibrary.ts';

const perPage = 48;

/** The contents of the library, in the words of its texts. */
const texts = {
  image: {
    title: 'Vælg billede',
    search: 'Søg i filnavne, beskrivelser og sider',
    empty: 'Der er ingen billeder endnu. Luk vinduet, og læg et billede op.',
    unit: ['billede', 'billeder'],
  },
  file: {
    title: 'Vælg fil',
    search: 'Søg i filnavne, titler og sider',
    empty: 'Der er ingen filer endnu. Luk vinduet, og læg en fil op.',
    unit: ['fil', 'filer'],
  },
} as const;

/** The library: an editor finds an image or a file that has been uploaded before, sees where it is used, and selects it. */
export default function LibraryDialog(props: AssetSourceComponentProps) {
  // While a file is uploaded, the field itself shows the progress.
  return (props.action ?? 'select') === 'select' ? <SelectDialog {...props} /> : null;
}

function SelectDialog(props: AssetSourceComponentProps) {
  const { accept, dialogHeaderTitle, selectedAssets, onClose, onSelect } = props;
  const kind = props.assetType === 'file' ? 'file' : 'image';
  const text = texts[kind];
  const { items, failed, remove } = useLibrary(kind);
  const [search, setSearch] = useState('');
  const deferredSearch = useDeferredValue(search);
  const [pages, setPages] = useState(1);
  const [deleting, setDeleting] = useState<string>();
  const schema = useSchema();
  const found = useMemo(() => {
    const accepted = (items ?? []).filter(({ asset }) => isAccepted(asset, accept ?? ''));
    return searchItems(accepted, deferredSearch, (type) => schema.get(type)?.title ?? type);
  }, [items, accept, deferredSearch, schema]);
  const shown = found.slice(0, pages * perPage);
  const list = useRef<HTMLUListElement>(null);
  useFocusOnNewPage(list, pages);
  const searchBox = useRef<HTMLInputElement>(null);
  const isLoaded = items !== undefined;
  // Once the menu that opened the library has closed, and given its focus back.
  useEffect(() => {
    if (isLoaded) searchBox.current?.focus();
  }, [isLoaded]);
  const deletedItem = items?.find(({ asset }) => asset._id === deleting);
  const columns = kind === 'image' ? 'repeat(auto-fill, minmax(min(13rem, 100%), 1fr))' : '1fr';
  return (
    <Dialog
      id={useId()}
      header={dialogHeaderTitle || text.title}
      onClose={onClose}
      onClickOutside={onClose}
      width={2}
      __unstable_autoFocus={false}
    >
      <Stack gap={4} padding={4}>
        <TextInput
          icon={SearchIcon}
          aria-label={text.search}
          placeholder={text.search}
          value={search}
          clearButton={search !== ''}
          onClear={() => setSearch('')}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            setPages(1);
          }}
          ref={searchBox}
        />
        <ListState
          failed={failed}
          loading={!items}
          empty={items && found.length === 0 ? emptyText(text.empty, search) : undefined}
        >
          <Text muted size={1} role="status">
            {`${count(found.length, text.unit)}${search.trim() ? ` med »${search.trim()}«` : ''}`}
          </Text>
          <Box
            as="ul"
            ref={list}
            aria-label={text.title}
            margin={0}
            padding={0}
            style={{ display: 'grid', gap: '0.75rem', gridTemplateColumns: columns, listStyle: 'none' }}
          >
            {shown.map((item) => (
              <AssetCard
                key={item.asset._id}
                item={item}
                kind={kind}
                selected={selectedAssets.some(({ _id }) => _id === item.asset._id)}
                onSelect={() => onSelect([{ kind: 'assetDocumentId', value: item.asset._id }])}
                onDelete={() => setDeleting(item.asset._id)}
              />
            ))}
          </Box>
          {shown.length < found.length && (
            <Flex align="center" direction="column" gap={3} paddingTop={2}>
              <Text muted size={1}>{`Her er ${shown.length} af ${found.length}.`}</Text>
              <Button
                mode="ghost"
                text={`Vis ${Math.min(perPage, found.length - shown.length)} mere`}
                onClick={() => setPages(pages + 1)}
              />
            </Flex>
          )}
        </ListState>
      </Stack>
      {deletedItem && (
        <DeleteDialog
          item={deletedItem}
          onClose={() => setDeleting(undefined)}
          onDeleted={() => {
            remove(deletedItem.asset._id);
            setDeleting(undefined);
            // The button that had the focus is gone.
            searchBox.current?.focus();
          }}
        />
      )}
    </Dialog>
  );
}

const emptyText = (withoutSearch: string, search: string): string =>
  search.trim() ? `Intet passer på »${search.trim()}«. Prøv et kortere ord.` : withoutSearch;

const count = (number: number, [one, many]: readonly [string, string]): string =>
  `${number} ${number === 1 ? one : many}`;

/** After »Vis mere«, moves the focus from the button to the first of the new assets. */
function useFocusOnNewPage(list: { current: HTMLUListElement | null }, pages: number): void {
  useEffect(() => {
    if (pages === 1) return;
    const first = list.current?.children[(pages - 1) * perPage];
    first?.querySelector('button')?.focus();
  }, [list, pages]);
}
