import { getPublishedId } from '@sanity/client/csm';
import { CalendarIcon } from '@sanity/icons/Calendar';
import { Box, Button, Flex, TextInput } from '@sanity/ui';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { pathToString, type StringInputProps, set, unset, useFormValue } from 'sanity';
import { parseDay, writeDay } from '#lib/danish/parseDay.ts';
import { keepUnreadDate, useUnreadDates } from './unreadDates.ts';

/** True for Enter and for the Studio's shortcuts, such as Ctrl+Alt+P for »Udgiv«: they concern what is typed. */
const isCommand = ({ key, ctrlKey, altKey }: KeyboardEvent): boolean =>
  key === 'Enter' || (ctrlKey && altKey && key.length === 1);

/**
 * A date, written as Danes write dates or picked in the browser's calendar. Sanity's own input keeps an impossible date
 * to itself and lets the document be published with the old one.
 */
export default function DateInput({
  value,
  path,
  readOnly,
  validationError,
  elementProps,
  onChange,
}: StringInputProps) {
  const document = getPublishedId(String(useFormValue(['_id'])));
  const field = pathToString(path);
  const unread = useUnreadDates(document).get(field);
  const [typed, setTyped] = useState<string>();
  const calendar = useRef<HTMLInputElement>(null);

  // A value from elsewhere, such as another editor or »Fortryd«, replaces what could not be read.
  const shown = useRef(value);
  useEffect(() => {
    if (shown.current !== value) keepUnreadDate(document, field, undefined);
    shown.current = value;
  }, [value, document, field]);

  const keep = (text: string) => {
    const day = text.trim() === '' ? undefined : parseDay(text);
    const isUnread = day !== undefined && 'problem' in day;
    keepUnreadDate(document, field, isUnread ? text : undefined);
    if (isUnread) return;
    if (day?.day !== value) onChange(day ? set(day.day) : unset());
  };
  const { onFocus, onBlur, ref, style, ...rest } = elementProps;
  const commit = () => {
    if (typed !== undefined) keep(typed);
    setTyped(undefined);
  };
  // A form that closes under the cursor takes no focus from the field.
  const atEnd = useRef(commit);
  useEffect(() => {
    atEnd.current = commit;
  });
  useEffect(() => () => atEnd.current(), []);
  return (
    <Flex gap={1} style={{ position: 'relative' }}>
      <Box flex={1}>
        <TextInput
          {...rest}
          ref={ref as React.Ref<HTMLInputElement>}
          style={style}
          data-testid="date-input"
          placeholder="dd.mm.åååå"
          readOnly={readOnly}
          value={typed ?? unread ?? (value ? writeDay(value) : '')}
          customValidity={validationError}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event: KeyboardEvent) => isCommand(event) && commit()}
          onFocus={onFocus}
          onBlur={(event) => {
            commit();
            onBlur(event);
          }}
        />
      </Box>
      {!readOnly && (
        <Button
          mode="ghost"
          icon={CalendarIcon}
          aria-label="Vælg i kalenderen"
          onClick={() => calendar.current?.showPicker()}
        />
      )}
      {/* Only the browser's calendar of it is shown. */}
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={value ?? ''}
        onChange={(event) => keep(event.currentTarget.value)}
        style={{ position: 'absolute', right: 0, bottom: 0, width: 0, height: 0, opacity: 0, border: 0 }}
      />
    </Flex>
  );
}
