import { DocumentIcon } from '@sanity/icons/Document';
import { Box, Button, Card, Flex, Stack, Text } from '@sanity/ui';
import { useId, useState } from 'react';
import { formatDay, formatSize } from '#lib/danish/format.ts';
import { RowLine } from '#sanity/tools/ui/RowLine.tsx';
import type { LibraryItem } from './assets.ts';
import { UseList } from './UseList.tsx';

type Props = {
  item: LibraryItem;
  kind: 'image' | 'file';
  /** It is the one in the field. */
  selected: boolean;
  onSelect: () => void;
  onDelete: () => void;
};

/** An image or a file in the library: the upper part selects it, the lower one says where it is used. */
export function AssetCard({ item, kind, selected, onSelect, onDelete }: Props) {
  const { name, uses, words } = item;
  const [open, setOpen] = useState(false);
  const list = useId();
  return (
    <Card as="li" border radius={2} overflow="hidden" tone={selected ? 'primary' : 'default'}>
      <Flex direction="column" height="fill">
        <Card
          as="button"
          type="button"
          tone="inherit"
          onClick={onSelect}
          aria-label={[`Vælg ${name}${selected ? ' (valgt nu)' : ''}`, ...words].join(', ')}
          style={{ cursor: 'pointer', textAlign: 'start' }}
          __unstable_focusRing
        >
          {kind === 'image' ? <ImageFace item={item} /> : <FileFace item={item} />}
        </Card>
        <Flex
          align="center"
          justify="space-between"
          gap={1}
          padding={1}
          style={{ marginTop: 'auto' }}
          wrap="wrap"
        >
          {uses.length > 0 ? (
            <Button
              mode="bleed"
              fontSize={1}
              padding={2}
              text={`Bruges på ${uses.length} ${uses.length === 1 ? 'sted' : 'steder'}`}
              aria-expanded={open}
              aria-controls={list}
              aria-label={`Bruges på ${uses.length}: ${name}`}
              onClick={() => setOpen(!open)}
            />
          ) : (
            <>
              <Box padding={2}>
                <RowLine>Bruges ikke</RowLine>
              </Box>
              {!selected && (
                <Button
                  mode="bleed"
                  tone="critical"
                  fontSize={1}
                  padding={2}
                  text="Slet"
                  aria-label={`Slet ${name}`}
                  onClick={onDelete}
                />
              )}
            </>
          )}
        </Flex>
        {open && <UseList id={list} uses={uses} />}
      </Flex>
    </Card>
  );
}

function ImageFace({ item: { asset, name, words } }: { item: LibraryItem }) {
  const { url, extension, width, height, size } = asset;
  // The store does not resize drawings.
  const search = extension === 'svg' ? '' : '?w=400&h=300&fit=max&auto=format';
  return (
    <>
      <Card tone="transparent" style={{ aspectRatio: '4 / 3' }}>
        {/* biome-ignore lint/performance/noImgElement: the Studio is no part of the site, and has no image service */}
        <img
          src={`${url}${search}`}
          alt=""
          loading="lazy"
          style={{ display: 'block', width: '100%', height: '100%', objectFit: 'contain' }}
        />
      </Card>
      <Stack gap={2} padding={3}>
        <Name>{name}</Name>
        {words.length > 0 && <RowLine>{words.map((each) => `»${each}«`).join(' ')}</RowLine>}
        <RowLine>
          {[width && height && `${width} × ${height}`, size && formatSize(size)].filter(Boolean).join(' · ')}
        </RowLine>
      </Stack>
    </>
  );
}

function FileFace({ item: { asset, name, words } }: { item: LibraryItem }) {
  const { extension, size, _createdAt } = asset;
  return (
    <Flex align="flex-start" gap={3} padding={3}>
      <Text size={2} muted>
        <DocumentIcon />
      </Text>
      <Stack gap={2} flex={1}>
        <Name>{name}</Name>
        {words.length > 0 && <RowLine>{words.map((each) => `»${each}«`).join(' ')}</RowLine>}
        <RowLine>
          {[extension, size && formatSize(size), `lagt op ${formatDay(_createdAt)}`]
            .filter(Boolean)
            .join(' · ')}
        </RowLine>
      </Stack>
    </Flex>
  );
}

const Name = ({ children }: { children: string }) => (
  <Text size={1} weight="medium" style={{ overflowWrap: 'anywhere' }}>
    {children}
  </Text>
);
