import { Stack } from '@sanity/ui';
import { useEffect } from 'react';
import { getPublishedId, type InputProps, isObjectInputProps } from 'sanity';
import { KeptTextNotice } from './KeptTextNotice.tsx';
import { renewSelection } from './renewSelection.ts';
import { SaveNotice } from './SaveNotice.tsx';

/** Puts the notices about unsaved words above the form of a document. */
export default function FormWithSaveState(props: InputProps) {
  useEffect(() => renewSelection(), []);
  if (!isObjectInputProps(props)) return props.renderDefault(props);
  const documentId = (props.value as { _id?: string } | undefined)?._id;
  if (documentId === undefined) return props.renderDefault(props);
  const { schemaType, onChange, readOnly } = props;
  return (
    <Stack gap={5}>
      <SaveNotice documentId={documentId} type={schemaType.name} />
      <KeptTextNotice key={getPublishedId(documentId)} {...{ documentId, schemaType, onChange, readOnly }} />
      {props.renderDefault(props)}
    </Stack>
  );
}
