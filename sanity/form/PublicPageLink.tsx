import { getPublishedId } from '@sanity/client/csm';
import { LaunchIcon } from '@sanity/icons/Launch';
import { Text } from '@sanity/ui';
import { useEffect, useState } from 'react';
import { useClient, useEditState, useFormValue } from 'sanity';
import { apiVersion } from '#lib/model.ts';
import { fetchPath } from '#sanity/client/fetchPath.ts';

/** A link to the page that visitors see. Nothing before the document is published. */
export default function PublicPageLink({ type }: { type: string }) {
  const id = getPublishedId(String(useFormValue(['_id'])));
  const revision = useEditState(id, type).published?._rev;
  const path = usePublicPath(id, revision);
  if (path === undefined) return null;
  return (
    <Text size={1}>
      <a href={path} target="_blank" rel="noreferrer" style={{ overflowWrap: 'anywhere' }}>
        Åbn den offentlige side
        {/* Icons in a text have a negative margin, which takes up a space before them. */}
        <LaunchIcon style={{ marginLeft: '0.25em' }} />
      </a>
    </Text>
  );
}

/** The path of the published document. @param revision its `_rev`; `undefined` if it is not published */
function usePublicPath(id: string, revision: string | undefined): string | undefined {
  const client = useClient({ apiVersion });
  const [path, setPath] = useState<string>();
  useEffect(() => {
    if (revision === undefined) return setPath(undefined);
    let isWanted = true;
    fetchPath(client.withConfig({ perspective: 'published', useCdn: false }), id)
      .then((found) => isWanted && setPath(found))
      .catch((cause) => console.error('The address of the page could not be read', cause));
    return () => {
      isWanted = false;
    };
  }, [client, id, revision]);
  return path;
}
