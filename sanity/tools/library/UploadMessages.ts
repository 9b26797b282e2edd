import { useToast } from '@sanity/ui/toast';
import { useEffect } from 'react';
import type { LayoutProps } from 'sanity';
import { uploadMessages } from './checkedUploader.ts';

/** Shows what the checks of an upload have to say, wherever in the Studio it was begun. */
export function UploadMessages(props: LayoutProps) {
  const { push } = useToast();
  useEffect(() => {
    const subscription = uploadMessages.subscribe(({ status, title, words }) =>
      push({ status, title, description: words, closable: true, duration: 20_000 }),
    );
    return () => subscription.unsubscribe();
  }, [push]);
  return props.renderDefault(props);
}
