import { useEditor } from '@portabletext/editor';
import { useContext, useEffect } from 'react';
import type { PortableTextPluginsProps } from 'sanity';
import { keepReplacedLink } from './keepReplacedLink.ts';
import { pasteBehaviors } from './pasteBehaviors.ts';
import { PasteTargetContext } from './pasteTarget.ts';

/** Reads every paste into a text field of the Studio, and keeps a link whose text is typed over. */
export default function PastePlugin(props: PortableTextPluginsProps) {
  const editor = useEditor();
  const target = useContext(PasteTargetContext);
  useEffect(() => {
    if (!target) return;
    const behaviors = [...pasteBehaviors(target), ...keepReplacedLink()];
    const remove = behaviors.map((behavior) => editor.registerBehavior({ behavior }));
    return () => {
      for (const removeOne of remove) removeOne();
    };
  }, [editor, target]);
  return props.renderDefault(props);
}
