import { getPublishedId } from '@sanity/client/csm';
import { TranslateIcon } from '@sanity/icons/Translate';
import { useToast } from '@sanity/ui/toast';
import { useEffect, useMemo, useState } from 'react';
import { type DocumentActionComponent, type DocumentActionsResolver, useClient } from 'sanity';
import { useRouter } from 'sanity/router';
import type { Language } from '#lib/languages.ts';
import { apiVersion, hasTrait } from '#lib/model.ts';
import { documentLanguage } from '#sanity/client/documentLanguage.ts';
import { makeEnglishVersion } from '#sanity/tools/english/makeEnglishVersion.ts';

/** Adds the action »Lav engelsk version« to published Danish pages. */
export const withEnglishVersion: DocumentActionsResolver = (actions, { schemaType }) =>
  hasTrait(schemaType, 'linkable')
    ? [...actions.slice(0, 1), useEnglishVersion, ...actions.slice(1)]
    : actions;

/** The document action: opens the English version of a page. Its draft is created if there is none yet. */
const useEnglishVersion: DocumentActionComponent = ({ id, published }) => {
  const client = useClient({ apiVersion });
  const router = useRouter();
  const toast = useToast();
  const [isBusy, setIsBusy] = useState(false);
  const parent = (published?.parent as { _ref?: string } | undefined)?._ref;
  const state = useEnglishState(getPublishedId(id), parent);
  return useMemo(() => {
    if (!published || state?.language !== 'da') return null;
    const open = async () => {
      setIsBusy(true);
      try {
        const version = await makeEnglishVersion(client, published._id);
        if (version) router.navigateIntent('edit', version);
        else
          toast.push({
            status: 'warning',
            title: 'Udgiv den engelske forside først: De engelske sider ligger under den.',
          });
      } catch (cause) {
        console.error('The English version could not be created', cause);
        toast.push({ status: 'error', title: 'Det lykkedes ikke. Kontrollér forbindelsen, og prøv igen.' });
      }
      setIsBusy(false);
    };
    return {
      label: state.hasVersion ? 'Åbn engelsk version' : 'Lav engelsk version',
      icon: TranslateIcon,
      disabled: isBusy,
      onHandle: () => void open(),
    };
  }, [published, state, client, router, toast, isBusy]);
};

type EnglishState = { language: Language; hasVersion: boolean };

/** `undefined` until it is known. @param parent id of the page above */
function useEnglishState(id: string, parent: string | undefined): EnglishState | undefined {
  const client = useClient({ apiVersion });
  const [state, setState] = useState<EnglishState>();
  useEffect(() => {
    let isCurrent = true;
    const raw = client.withConfig({ perspective: 'raw', useCdn: false });
    Promise.all([
      documentLanguage(client, id, parent),
      raw.fetch<boolean>('count(*[translationOf._ref == $id]) > 0', { id }),
    ]).then(
      ([language, hasVersion]) => isCurrent && setState({ language, hasVersion }),
      (cause) => console.error('The English version of the page could not be looked up', cause),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, id, parent]);
  return state;
}
