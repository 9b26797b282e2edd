import { getDraftId } from '@sanity/client/csm';
import { map, type Observable, switchMap } from 'rxjs';
import type { DocumentStore } from 'sanity';
import type { RecordedHeading } from '../../schema/headingAliases.ts';
import { slugsProjection } from '../calledBy.ts';
import { linksIn } from '../linksIn.ts';
import type { Row } from '../referrers/referrersOf.ts';
import { type DeadLink, deadLinks } from './deadLinks.ts';

/** Documents with a link that can die: to a heading, or by a reference that does not keep its target. */
const linkers = `*[_type in ["redirect", "shortLink"]
  || count(blocks[].content[].markDefs[defined(heading)]) > 0
  || count(blocks[].items[].content[].markDefs[defined(heading)]) > 0
  || count(body[].markDefs[defined(heading)]) > 0]`;

const options = { perspective: 'raw', apiVersion: '2025-02-19', tag: 'dead-links' } as const;

type Answer = { targets: Row[]; records: { document: string; headings: RecordedHeading[] | null }[] };

/** The dead links, and again whenever a document that holds one, or that one leads to, changes. */
export function listenDeadLinks(store: DocumentStore): Observable<DeadLink[]> {
  return store
    .listenQuery({ fetch: `${linkers}{..., ${slugsProjection}}`, listen: linkers }, {}, options)
    .pipe(
      switchMap((rows: Row[]) => {
        const published = [...new Set(rows.flatMap(linksIn).map(({ target }) => target))];
        const ids = published.flatMap((id) => [id, getDraftId(id)]);
        const targets = '*[_id in $ids]';
        const records = '*[_type == "addressRecord" && document in $published]{document, headings}';
        return store
          .listenQuery(
            {
              fetch: `{"targets": ${targets}{..., ${slugsProjection}}, "records": ${records}}`,
              listen: targets,
            },
            { ids, published },
            options,
          )
          .pipe(
            map((answer: Answer) =>
              deadLinks(
                rows,
                answer.targets,
                new Map(answer.records.map(({ document, headings }) => [document, headings ?? []])),
              ),
            ),
          );
      }),
    );
}
