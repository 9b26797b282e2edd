import { AddIcon } from '@sanity/icons/Add';
import type { MenuItemBuilder, StructureBuilder } from 'sanity/structure';
import { informationPageId } from '#sanity/schema/templates/informationPage.ts';

/**
 * The »+« menu of a list of pages: the templates of a new page. A custom list can offer them only as menu items with a
 * create intent.
 */
export function newPageMenu(S: StructureBuilder): MenuItemBuilder[] {
  const item = (title: string, template: string) =>
    S.menuItem()
      .title(title)
      .icon(AddIcon)
      .intent({ type: 'create', params: [{ type: 'page', template }, {}] })
      .showAsAction(true);
  return [item('Tom side', 'page'), item('Informationsside', informationPageId)];
}
