import { AddIcon } from '@sanity/icons/Add';
import { ChevronDownIcon } from '@sanity/icons/ChevronDown';
import { ChevronRightIcon } from '@sanity/icons/ChevronRight';
import { Badge, Box, Button, Card, Flex, Stack, Text } from '@sanity/ui';
import type { AnchorHTMLAttributes, ComponentType } from 'react';
import { DocumentPreviewPresence, useDocumentPresence } from 'sanity';
import { type ChildLinkProps, usePaneRouter } from 'sanity/structure';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { newPageBelow } from './newPageBelow.ts';
import type { PublishState, TreeNode } from './pageTree.ts';

type Props = {
  node: TreeNode;
  depth: number;
  /** The page is open beside the tree. */
  selected: boolean;
  unfolded: boolean;
  onToggle: () => void;
};

const marks: Record<PublishState, string | undefined> = {
  unpublished: 'Ikke udgivet',
  changed: 'Ændret',
  published: undefined,
};

/** The link passes everything on to its element. */
type PaneLink = ComponentType<ChildLinkProps & AnchorHTMLAttributes<HTMLAnchorElement>>;

/** Width of a level and of the button that folds, in pixels. */
const indent = 25;

/** A page in the tree: a link to its form, a button that folds its children, and one for a new page below it. */
export function PageTreeRow({ node, depth, selected, unfolded, onToggle }: Props) {
  const { ChildLink } = usePaneRouter();
  const title = withoutSoftHyphens(node.title);
  const mark = marks[node.state];
  const editors = useDocumentPresence(node.id);
  // Only pages have pages below them.
  const below = node.type === 'page' ? newPageBelow(node.id) : undefined;
  return (
    <Flex align="center" style={{ paddingLeft: depth * indent }}>
      <Box style={{ width: indent, flex: 'none' }}>
        {node.children.length > 0 && (
          <Button
            mode="bleed"
            padding={1}
            fontSize={1}
            icon={unfolded ? ChevronDownIcon : ChevronRightIcon}
            aria-label={unfolded ? `Skjul siderne under ${title}` : `Vis siderne under ${title}`}
            aria-expanded={unfolded}
            onClick={onToggle}
          />
        )}
      </Box>
      <Card
        as={ChildLink as PaneLink}
        childId={node.id}
        data-as="a"
        flex={1}
        padding={2}
        radius={2}
        selected={selected}
        aria-current={selected ? 'page' : undefined}
        tone="inherit"
        __unstable_focusRing
        style={{ minWidth: 0 }}
      >
        <Flex align="center" gap={2}>
          <Stack flex={1} gap={2} style={{ minWidth: 0 }}>
            <Text size={1} weight="medium" style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Text>
            <Text size={1} muted={!selected} textOverflow="ellipsis">
              {node.path ?? 'Mangler adresse'}
            </Text>
          </Stack>
          {editors.length > 0 && <DocumentPreviewPresence presence={editors} />}
          {mark && <Mark text={mark} plain={selected} />}
        </Flex>
      </Card>
      <Box style={{ width: 33, flex: 'none' }}>{below && <NewPageButton title={title} {...below} />}</Box>
    </Flex>
  );
}

/** `plain`: without colours of its own, which are hard to read on the colour of the selected row. */
const Mark = ({ text, plain }: { text: string; plain: boolean }) => (
  <Box style={{ flex: 'none' }}>
    {plain ? <Text size={1}>{text}</Text> : <Badge tone="caution">{text}</Badge>}
  </Box>
);

function NewPageButton({ title, id, params, payload }: { title: string } & ReturnType<typeof newPageBelow>) {
  const { ChildLink } = usePaneRouter();
  return (
    <Button
      as={ChildLink as PaneLink}
      childId={id}
      childParameters={params}
      childPayload={payload}
      data-as="a"
      mode="bleed"
      padding={2}
      fontSize={1}
      icon={AddIcon}
      aria-label={`Ny side under ${title}`}
      title={`Ny side under ${title}`}
    />
  );
}
