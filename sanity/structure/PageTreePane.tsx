import { Stack } from '@sanity/ui';
import { useMemo, useState } from 'react';
import { useDocumentStore } from 'sanity';
import { ListState } from '#sanity/tools/ui/ListState.tsx';
import { useObservable } from '#sanity/tools/ui/useObservable.ts';
import { documentOfPane } from './newPageBelow.ts';
import { observePageTree } from './observePageTree.ts';
import { PageTreeRow } from './PageTreeRow.tsx';
import { ancestorsOf, type TreeNode } from './pageTree.ts';

/** A tree with more pages opens folded. */
const foldAbove = 200;

const countNodes = (nodes: readonly TreeNode[]): number =>
  nodes.reduce((sum, { children }) => sum + 1 + countNodes(children), 0);

/** The list »Sider«: every page below its parent, with its address and whether visitors see it. A page opens its form. */
export default function PageTreePane({ childItemId }: { childItemId?: string }) {
  const store = useDocumentStore();
  const tree = useObservable(useMemo(() => observePageTree(store), [store]));
  const nodes = tree.value ?? [];
  const openId = childItemId === undefined ? undefined : documentOfPane(childItemId);
  // Items that the editor has folded or unfolded, by id.
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const unfoldAll = countNodes(nodes) <= foldAbove;
  const aboveOpen = new Set(openId === undefined ? [] : ancestorsOf(nodes, openId));
  const isUnfolded = (id: string) => toggled.get(id) ?? (unfoldAll || aboveOpen.has(id));

  const list = (siblings: readonly TreeNode[], label: string, depth: number) => (
    <Stack as="ul" gap={1} aria-label={label}>
      {siblings.map((node) => (
        <li key={node.id} style={{ minWidth: 0 }}>
          <PageTreeRow
            node={node}
            depth={depth}
            selected={node.id === openId}
            unfolded={isUnfolded(node.id)}
            onToggle={() => setToggled(new Map(toggled).set(node.id, !isUnfolded(node.id)))}
          />
          {node.children.length > 0 && isUnfolded(node.id) && (
            <div style={{ marginTop: 4 }}>{list(node.children, `Sider under ${node.title}`, depth + 1)}</div>
          )}
        </li>
      ))}
    </Stack>
  );

  return (
    // In a wide pane, marks and buttons would be far from the titles.
    <Stack padding={3} data-testid="page-tree" style={{ maxWidth: '40rem' }}>
      <ListState
        failed={tree.failed}
        loading={!tree.value}
        empty={tree.value?.length === 0 ? 'Der er ingen sider endnu. Begynd med »Ny side«.' : undefined}
      >
        {list(nodes, 'Sider', 0)}
      </ListState>
    </Stack>
  );
}
