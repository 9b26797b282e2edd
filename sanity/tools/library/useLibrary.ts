import { useEffect, useState } from 'react';
import { useClient, useSchema } from 'sanity';
import { apiVersion } from '#lib/model.ts';
import { embeddedProjectId } from '#sanity/client/embeddedLake.ts';
import type { LabelledDocument } from '#sanity/tools/links/documentLabel.ts';
import { type Asset, assetsQuery, type LibraryItem, libraryItems, usesQuery } from './assets.ts';

type Library = { items?: LibraryItem[]; failed: boolean };

/** Loads all assets of a kind with their uses, once: the library is open for a moment only. */
export function useLibrary(kind: 'image' | 'file') {
  const client = useClient({ apiVersion });
  const schema = useSchema();
  const [library, setLibrary] = useState<Library>({ failed: false });
  useEffect(() => {
    const abort = new AbortController();
    const load = async (): Promise<LibraryItem[]> => {
      const options = { perspective: 'raw', signal: abort.signal, tag: 'library' } as const;
      const type = `sanity.${kind}Asset`;
      const assets = await client.fetch<Asset[]>(assetsQuery, { type }, options);
      const ids = assets.map(({ _id }) => _id);
      const documents = await client.fetch<LabelledDocument[]>(usesQuery, { ids }, options);
      const { projectId, apiHost } = client.config();
      // The embedded lake is read at the Studio's own address, whatever its public one is.
      const urlOf = ({ url, path }: Asset) =>
        projectId === embeddedProjectId && path ? `${apiHost}/${path}` : url;
      const located = assets.map((asset) => ({ ...asset, url: urlOf(asset) }));
      return libraryItems(located, documents, (name) => schema.get(name)?.title ?? name);
    };
    load()
      .then((items) => setLibrary({ items, failed: false }))
      .catch((cause) => {
        if (abort.signal.aborted) return;
        console.error('The library could not be loaded', cause);
        setLibrary({ failed: true });
      });
    return () => abort.abort();
  }, [client, kind, schema]);
  const remove = (id: string) =>
    setLibrary(({ items, failed }) => ({
      ...(items && { items: items.filter(({ asset }) => asset._id !== id) }),
      failed,
    }));
  return { ...library, remove };
}
