import { ErrorOutlineIcon } from '@sanity/icons/ErrorOutline';
import { Box, Button, Flex, Text } from '@sanity/ui';
import { stringToPath, useReportParseError } from 'sanity';
import { useDocumentPane } from 'sanity/structure';
import { problemOf } from '#sanity/schema/inputs/unreadDates.ts';
import { FooterNotice } from './FooterNotice.tsx';
import type { Unread } from './useUnread.ts';

/**
 * Says which text keeps a document from being published. Its field is often in a tab that is not open. Above the footer: at
 * the top it would move the tabs away under the click that leaves the field.
 */
export default function UnreadNotice({ message, dates }: Unread) {
  const { onPathOpen, onFocus } = useDocumentPane();
  const [date] = dates;
  const open = (path: ReturnType<typeof stringToPath>) => {
    onPathOpen(path);
    onFocus(path);
  };
  return (
    <FooterNotice tone="critical" role="status" testId="unread">
      {dates.map(([field, text]) => (
        <DateProblem key={field} field={field} text={text} />
      ))}
      <Flex gap={3} align="center">
        <Text size={1}>
          <ErrorOutlineIcon />
        </Text>
        <Box flex={1}>
          <Text size={1} style={{ overflowWrap: 'anywhere' }}>
            {message}
          </Text>
        </Box>
        {date && (
          <Button
            mode="ghost"
            fontSize={1}
            padding={2}
            text="Gå til feltet"
            onClick={() => open(stringToPath(date[0]))}
          />
        )}
      </Flex>
    </FooterNotice>
  );
}

/** Shows the problem of a date on its field and in the Studio's list of errors, whichever tab is open. */
function DateProblem({ field, text }: { field: string; text: string }) {
  useReportParseError(stringToPath(field), problemOf(text) ?? null);
  return null;
}
