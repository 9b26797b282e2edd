import { getPublishedId } from '@sanity/client/csm';
import { useRef } from 'react';
import { PatchEvent, type StringInputProps, set, useEditState, useFormCallbacks, useFormValue } from 'sanity';
import { slugOfTitle } from './slugOfTitle.ts';

/** A title field that generates the slug of a new page when the editor leaves it. The slug is in another tab. */
export function TitleInput(props: StringInputProps) {
  const { value: title, elementProps, readOnly } = props;
  const id = useFormValue(['_id']) as string;
  const type = useFormValue(['_type']) as string;
  const slug = useFormValue(['slug', 'current']) as string | undefined;
  const { ready, published } = useEditState(getPublishedId(id), type);
  const { onChange } = useFormCallbacks();
  const formerTitle = useRef(title);

  const onFocus: typeof elementProps.onFocus = (event) => {
    formerTitle.current = title;
    elementProps.onFocus(event);
  };
  const onBlur: typeof elementProps.onBlur = (event) => {
    elementProps.onBlur(event);
    if (readOnly || !ready) return;
    const edit = { title, formerTitle: formerTitle.current, slug, published: published !== null };
    const current = slugOfTitle(edit);
    if (current) onChange(PatchEvent.from(set({ _type: 'slug', current }, ['slug'])));
  };
  return props.renderDefault({ ...props, elementProps: { ...elementProps, onFocus, onBlur } });
}
