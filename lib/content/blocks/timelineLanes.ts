import type { TimelineEvent } from './timeline.ts';

type Side = TimelineEvent['organisations'][number]['side'];

/** The time in which a party takes part, in years with a fraction. */
export type Lane = {
  id: string;
  name: string;
  /** Absent if it is not known. */
  side: Side;
  from: number;
  /** The year in which the party became part of another one; `undefined` for a party of today. */
  to: number | undefined;
  /** Position from the top, in rows. A successor is halfway between its forerunners. */
  row: number;
  /** Rows of the lanes that meet in this one. */
  joins: number[];
};

/** Fraction of the year at which a season begins. */
const seasonStarts = { vinter: 0, foraar: 0.2, sommer: 0.45, efteraar: 0.7 } as const;

/** Returns the point in time of an event, as a year with a fraction, as precisely as it is known. */
export function yearOf({ date }: Pick<TimelineEvent, 'date'>): number {
  if (date.precision === 'year') return date.year;
  if (date.precision === 'season') return date.year + seasonStarts[date.season];
  const [year, month, day] = date.day.split('-').map(Number);
  return (year ?? date.year) + ((month ?? 1) - 1) / 12 + ((day ?? 1) - 1) / 365;
}

/**
 * Returns a lane for each party of a history, from the first event that names it. The lanes of forerunners end where that
 * of their successor begins.
 *
 * @returns in the order of their rows; none if the history names fewer than two parties
 */
export function timelineLanes(events: readonly TimelineEvent[]): Lane[] {
  const parties = new Map(
    events.flatMap(({ organisations }) => organisations).map((party) => [party._id, party]),
  );
  const startOf = (id: string) =>
    Math.min(
      ...events.filter(({ organisations }) => organisations.some(({ _id }) => _id === id)).map(yearOf),
    );
  const forerunnersOf = (id: string) =>
    (parties.get(id)?.forerunners ?? []).filter((each) => each !== id && parties.has(each));
  const successorOf = (id: string) => [...parties.keys()].find((each) => forerunnersOf(each).includes(id));

  const rows = new Map<string, number>();
  // Forerunners side by side, where the first of them would be.
  for (const id of parties.keys()) {
    const successor = successorOf(id);
    for (const each of successor === undefined ? [id] : forerunnersOf(successor)) {
      if (!rows.has(each) && forerunnersOf(each).length === 0) rows.set(each, rows.size);
    }
  }
  const rowOf = (id: string): number => {
    const joined = forerunnersOf(id).map((each) => rows.get(each) ?? 0);
    return rows.get(id) ?? joined.reduce((sum, row) => sum + row, 0) / Math.max(joined.length, 1);
  };
  if (parties.size < 2) return [];
  return [...parties.values()]
    .map(({ _id: id, name, side }) => {
      const successor = successorOf(id);
      return {
        ...{ id, name, side, from: startOf(id), row: rowOf(id) },
        to: successor === undefined ? undefined : startOf(successor),
        joins: forerunnersOf(id).map(rowOf),
      };
    })
    .sort((a, b) => a.row - b.row);
}
