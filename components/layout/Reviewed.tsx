import { formatDay } from '#lib/danish/format.ts';

/** »Senest opdateret 23. november 2026«; `date` is an ISO 8601 day. */
export function Reviewed({ date }: { date: string | undefined }) {
  if (!date) return null;
  return (
    <p className="label shell mt-16 text-ink-soft">
      <span className="border-t border-line pt-3 pr-10">
        Senest opdateret <time dateTime={date}>{formatDay(date)}</time>
      </span>
    </p>
  );
}
