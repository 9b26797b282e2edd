import { useToast } from '@sanity/ui/toast';
import { createElement, type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type DocumentActionComponent,
  type DocumentActionCustomDialogComponentProps,
  type DocumentActionDescription,
  type DocumentActionsResolver,
  isValidationErrorMarker,
  useDocumentOperation,
  useSchema,
  useSyncState,
  useTranslation,
  useValidationStatus,
  type ValidationMarker,
} from 'sanity';
import { structureLocaleNamespace } from 'sanity/structure';
import { homeId, isRouted } from '#lib/model.ts';
import { lazyComponent } from '#sanity/schema/inputs/lazyComponent.ts';
import { describeErrors } from './describeErrors.ts';
import { useIsLinked } from './useIsLinked.ts';
import { useMarkers } from './useMarkers.ts';
import { usePublication } from './usePublication.ts';
import { useTranslationCheck } from './useTranslationCheck.ts';
import { useUnread } from './useUnread.ts';

const OnlyInFooter = lazyComponent(() => import('./OnlyInFooter.tsx'));
const BeforePublishing = lazyComponent(() => import('./BeforePublishing.tsx'));
const UnreadNotice = lazyComponent(() => import('./UnreadNotice.tsx'));
const WaitingToPublish = lazyComponent(() => import('./WaitingToPublish.tsx'));
const AfterPublishing = lazyComponent(() => import('./AfterPublishing.tsx'));

/** `asked`: the editor wants to publish, and what is still unknown is being found out; `asking`: the dialog is open. */
type Step = 'idle' | 'asked' | 'asking';

/** Time in milliseconds for saving and validation. After it a click on »Udgiv« is forgotten, and the editor is told. */
const PATIENCE = 15_000;

/**
 * Sanity's action »Udgiv«, with what an editor expects around it: nothing that is shown in red can be published, warnings
 * are named before, a page that nothing leads to gets a place, an English page is compared with its changed
 * Danish page, and afterwards the site itself says what visitors see.
 */
export const withPublishChecks: DocumentActionsResolver = (actions) =>
  actions.map((action) => (action.action === 'publish' ? checked(action) : action));

/** One component for each action, because a new one would start afresh at each render. */
const wrapped = new WeakMap<DocumentActionComponent, DocumentActionComponent>();

function checked(original: DocumentActionComponent): DocumentActionComponent {
  const existing = wrapped.get(original);
  if (existing) return existing;
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each action of Sanity
  const usePublishWithChecks: DocumentActionComponent = (props) => useChecks(props, original(props));
  usePublishWithChecks.action = 'publish';
  wrapped.set(original, usePublishWithChecks);
  return usePublishWithChecks;
}

const inFooter = (content: ReactElement): DocumentActionCustomDialogComponentProps => ({
  type: 'custom',
  component: createElement(OnlyInFooter, null, content),
});

type Props = Parameters<DocumentActionComponent>[0];

/**
 * @param original Sanity's own action: its look and the permission are used. It is never carried out, because it waits for
 * the Studio's validation of the latest revision. That one stops for good when a check of an earlier revision never ends.
 */
function useChecks(
  { id, type, draft, published, version }: Props,
  original: DocumentActionDescription | null,
): DocumentActionDescription | null {
  const [step, setStep] = useState<Step>('idle');
  const current = version ?? draft ?? published;
  const hasDraft = Boolean(version ?? draft);
  const unread = useUnread(id, type, current);
  const hasUnreadField = unread !== undefined;
  // Until the latest words are saved, the revision is that of the words before, or of no draft at all.
  const { isSyncing } = useSyncState(id, type);
  const toast = useToast();
  const schemaType = useSchema().get(type);
  // Only a page that visitors have not seen: afterwards its place is the editor's choice.
  const mustBeLinked = isRouted(type) && !published && step !== 'idle';
  const isLinked = useIsLinked(mustBeLinked ? id : undefined, type);
  const { danish, confirm } = useTranslationCheck(step === 'idle' ? undefined : (current ?? undefined));

  // They may be those of an earlier revision: the words themselves are validated again.
  const reported = useValidationStatus(current?._id ?? id, type, true).validation;
  const reportsErrors = reported.some(isValidationErrorMarker);
  const mustValidate = step !== 'idle' || reportsErrors;
  const canValidate = mustValidate && hasDraft && !hasUnreadField && !isSyncing;
  const [attempt, setAttempt] = useState(0);
  const markers = useMarkers(canValidate && current ? current : undefined, attempt);
  const hasErrors = reportsErrors && (markers === undefined || markers.some(isValidationErrorMarker));
  const [warnings, setWarnings] = useState<readonly ValidationMarker[]>([]);
  const { publish: operation } = useDocumentOperation(id, type);
  const send = useRef(operation.execute);
  useEffect(() => {
    send.current = operation.execute;
  }, [operation]);
  const { publish, followed, forget } = usePublication(id, type, { current, published }, send);

  const refuse = useCallback(
    (description: string) => {
      setStep('idle');
      toast.push({ id: `not-published-${id}`, status: 'warning', title: 'Ikke udgivet', description });
    },
    [toast, id],
  );
  useEffect(() => {
    if (step !== 'asked') return;
    const forgetClick = () => refuse('Ret det, der er markeret med rødt, eller prøv igen om lidt.');
    const timer = setTimeout(forgetClick, PATIENCE);
    return () => clearTimeout(timer);
  }, [step, refuse]);
  useEffect(() => {
    if (step !== 'idle' && unread) refuse(unread.message);
  }, [step, unread, refuse]);
  useEffect(() => {
    if (step === 'asking' && !hasDraft)
      refuse('Ændringerne er udgivet eller kasseret af en anden imens. Der er ikke mere at udgive.');
  }, [step, hasDraft, refuse]);

  // Disabled for a moment while a change is saved, too: that refuses nothing, it is waited for.
  const canPublish = original !== null && !operation.disabled;
  useEffect(() => {
    if (step === 'idle' || !markers || (mustBeLinked && isLinked === undefined) || danish === undefined)
      return;
    const errors = markers.filter(isValidationErrorMarker);
    const found = markers.filter(({ level }) => level === 'warning');
    setWarnings(found);
    if (errors.length > 0) refuse(describeErrors(schemaType, current, errors));
    else if (found.length > 0 || (mustBeLinked && !isLinked) || danish) setStep('asking');
    else if (step === 'asked' && canPublish) {
      setStep('idle');
      publish('search');
    }
  }, [markers, mustBeLinked, isLinked, danish, step, canPublish, publish, refuse, schemaType, current]);

  const ask = useCallback(() => {
    setAttempt((number) => number + 1);
    setStep('asked');
  }, []);
  const close = useCallback(() => setStep('idle'), []);
  const isAsking = step === 'asking' && hasDraft;
  const question = useMemo(
    () =>
      isAsking &&
      inFooter(
        createElement(BeforePublishing, {
          warnings,
          needsPlace: mustBeLinked && isLinked === false,
          original: danish ?? undefined,
          onPublish: (placement, isSame) => {
            if (isSame) confirm();
            close();
            publish(placement);
          },
          onClose: close,
        }),
      ),
    [isAsking, close, warnings, mustBeLinked, isLinked, danish, confirm, publish],
  );

  const revision = published?._rev;
  const isEdited = Boolean(draft);
  const hasPage = isRouted(type) || type === homeId;
  const isPublished =
    followed !== undefined &&
    followed.state !== 'refused' &&
    revision !== undefined &&
    revision !== followed.from;
  const isWaiting = step === 'asked';
  const notice = useMemo(() => {
    if (unread) return inFooter(createElement(UnreadNotice, unread));
    if (isWaiting) return inFooter(createElement(WaitingToPublish));
    if (!hasPage || !followed || !isPublished) return undefined;
    const { placement, state, onPlaceAgain } = followed;
    const outcome = { id, revision, placement, state, onPlaceAgain, isEdited, onClose: forget };
    return inFooter(createElement(AfterPublishing, { key: revision, ...outcome }));
  }, [unread, isWaiting, hasPage, followed, isPublished, revision, id, isEdited, forget]);

  const isSending = followed?.state === 'sent' && revision === followed.from;
  const { t } = useTranslation(structureLocaleNamespace);
  // Sanity's action is disabled by reported errors as well, be they right or not.
  const isRefused = reportsErrors ? hasErrors || Boolean(operation.disabled) : original?.disabled;
  return useMemo(
    () =>
      original && {
        ...original,
        ...(isSending && { label: t('action.publish.running.label') }),
        disabled: isRefused || hasUnreadField || step === 'asked' || isSending,
        title: unread?.message ?? (isRefused ? original.title : undefined),
        onHandle: ask,
        dialog: question || notice || original.dialog,
      },
    [original, isSending, t, isRefused, hasUnreadField, unread, step, ask, question, notice],
  );
}
