import { formatDay } from '#lib/danish/format.ts';

/** »Senest opdateret 23. november 2026«; `date` is an ISO 8601 day. */
export function LastUpdated({ date }: { date: string | undefined }) {
  if (!date) return null;
  return (
    <div className="shell mt-16 print:mt-6">
      <p className="label w-fit max-w-full border-t border-line pt-3 pr-10 text-ink-soft">
        Senest opdateret <time dateTime={date}>{formatDay(date)}</time>
      </p>
    </div>
  );
}
