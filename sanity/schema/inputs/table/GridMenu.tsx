import { EllipsisHorizontalIcon } from '@sanity/icons/EllipsisHorizontal';
import { Button } from '@sanity/ui';
import { Menu, MenuButton, MenuItem } from '@sanity/ui/menu';
import type { GridAction } from './gridActions.ts';

type Props = {
  id: string;
  /** »Række 2«: the name of what the menu changes. */
  label: string;
  actions: readonly GridAction[];
  onChoose: (action: GridAction) => void;
};

/** The menu of a row or a column. */
export function GridMenu({ id, label, actions, onChoose }: Props) {
  return (
    <MenuButton
      id={id}
      button={
        <Button
          mode="bleed"
          padding={2}
          fontSize={1}
          width="fill"
          icon={EllipsisHorizontalIcon}
          aria-label={`${label}: indsæt, flyt eller slet`}
          title={label}
        />
      }
      popover={{ portal: true, placement: 'bottom-start' }}
      menu={
        <Menu>
          {actions.map((action) => (
            <MenuItem
              key={action.text}
              fontSize={1}
              padding={3}
              text={action.text}
              tone={action.deleted ? 'critical' : 'default'}
              onClick={() => onChoose(action)}
            />
          ))}
        </Menu>
      }
    />
  );
}
