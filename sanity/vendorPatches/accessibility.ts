import type { Patch } from './plugin.ts';

/*
 * The announcements of a screen reader while an editor reorders a list with the keyboard. @dnd-kit says it in English with the
 * items' internal keys, and the Studio has no setting for it. The focused handle leads to the item's title.
 */
const itemWords = `
const titleOfItem = () => {
  const item = document.activeElement?.closest("[data-index]");
  const title = item?.querySelector('[data-testid$="__header"] [data-ui="Text"]')?.textContent || item?.querySelector("input")?.value;
  return title ? "»" + title + "«" : "Punktet";
};
const placeOfItem = (target) => {
  const sortable = target?.data.current?.sortable;
  return sortable ? "nummer " + (sortable.index + 1) + " af " + sortable.items.length : "uden for listen";
};
`;

const spoken: [find: string, replace: string][] = [
  ['const defaultAnnouncements = {', `${itemWords}const defaultAnnouncements = {`],
  [
    '"\\n    To pick up a draggable item, press the space bar.\\n    While dragging, use the arrow keys to move the item.\\n    Press space again to drop the item in its new position, or press escape to cancel.\\n  "',
    '"Tryk på mellemrum for at løfte punktet. Flyt det med piletasterne. Tryk på mellemrum igen for at sætte det, eller på Escape for at fortryde."',
  ],
  [
    'return "Picked up draggable item " + active.id + ".";',
    'return titleOfItem() + " er løftet. Det er " + placeOfItem(active) + ".";',
  ],
  [
    'return "Draggable item " + active.id + " was moved over droppable area " + over.id + ".";',
    'return titleOfItem() + " er nu " + placeOfItem(over) + ".";',
  ],
  [
    'return "Draggable item " + active.id + " is no longer over a droppable area.";',
    'return titleOfItem() + " er uden for listen.";',
  ],
  [
    'return "Draggable item " + active.id + " was dropped over droppable area " + over.id;',
    'return titleOfItem() + " er sat som " + placeOfItem(over) + ".";',
  ],
  ['return "Draggable item " + active.id + " was dropped.";', 'return titleOfItem() + " er sat tilbage.";'],
  [
    'return "Dragging was cancelled. Draggable item " + active.id + " was dropped.";',
    'return "Flytningen er fortrudt. " + titleOfItem() + " står, hvor det stod.";',
  ],
];

/** Names for the Studio's buttons, and Danish for reordering with the keyboard. */
export const accessibilityPatches: Patch[] = [
  // A button with only an icon has its name in a tooltip, which a screen reader does not read.
  {
    package: 'sanity',
    find: 'jsx(Button, {\n\t\t...rest,\n\t\t...sizeProps,',
    replace:
      'jsx(Button, {\n\t\t"aria-label": typeof tooltipProps?.content === "string" && !rest.text && !rest.children ? tooltipProps.content : void 0,\n\t\t...rest,\n\t\t...sizeProps,',
  },
  {
    package: 'sanity',
    find: 'jsx(StyledCard, {\n\t\tas: "a",\n\t\thref: rootHref,',
    replace:
      'jsx(StyledCard, {\n\t\t"aria-label": "Redaktionens startside",\n\t\tas: "a",\n\t\thref: rootHref,',
  },
  {
    package: 'sanity',
    find: '"data-testid": "global-perspective-menu-button",\n\t\ticonRight',
    replace:
      '"aria-label": "Vælg, hvad du ser",\n\t\t"data-testid": "global-perspective-menu-button",\n\t\ticonRight',
  },
  {
    package: 'sanity',
    find: 'radius: "full",\n\t\tchildren: /* @__PURE__ */ jsx(UserAvatar, {\n\t\t\tsize: 1,\n\t\t\tuser: "me"',
    replace:
      'radius: "full",\n\t\t"aria-label": "Din konto",\n\t\tchildren: /* @__PURE__ */ jsx(UserAvatar, {\n\t\t\tsize: 1,\n\t\t\tuser: "me"',
  },
  {
    package: '@sanity/ui',
    find: 'icon: CloseIcon,\n\t\t\tmode: "bleed",\n\t\t\tpadding: 2,\n\t\t\ttone: buttonTone,',
    replace:
      'icon: CloseIcon,\n\t\t\t"aria-label": "Luk beskeden",\n\t\t\tmode: "bleed",\n\t\t\tpadding: 2,\n\t\t\ttone: buttonTone,',
  },
  ...spoken.map(([find, replace]) => ({ package: '@dnd-kit/core', find, replace })),
  {
    package: '@dnd-kit/core',
    find: "roleDescription = 'draggable'",
    replace: "roleDescription = 'kan flyttes'",
  },
  {
    package: '@dnd-kit/sortable',
    find: "roleDescription: 'sortable'",
    replace: "roleDescription: 'kan flyttes'",
  },
];
