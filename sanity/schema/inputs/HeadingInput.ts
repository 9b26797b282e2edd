import { useEffect, useState } from 'react';
import { isReference, type StringInputProps, type StringSchemaType, useClient, useFormValue } from 'sanity';
import { apiVersion } from '#lib/model.ts';
import { headingAliases } from '#lib/urls/headings/headingAliases.ts';
import { type LinkableHeading, linkableHeadings } from '#lib/urls/headings/linkableHeadings.ts';
import { recordedHeadings, targetDocument } from '../validation/headingTarget.ts';

/** A choice among the headings of the page that a link leads to, in their order on the page. */
export function HeadingInput(props: StringInputProps) {
  const beside = props.path.slice(0, -1);
  const reference = useFormValue([...beside, 'reference']);
  const target = useFormValue([...beside, 'target']);
  const choices = useChoices(reference ?? target);
  return props.renderDefault({ ...props, schemaType: withChoices(props.schemaType, choices, props.value) });
}

/** A heading to choose, with the keys that it had before it was written anew. */
export type Choice = LinkableHeading & { former: readonly string[] };

/** The headings of the document that a reference leads to; empty until it is read, and when it can't be. */
function useChoices(reference: unknown): readonly Choice[] {
  const client = useClient({ apiVersion });
  const target = isReference(reference) ? reference._ref : undefined;
  const [found, setFound] = useState<{ target: string; choices: readonly Choice[] }>();
  useEffect(() => {
    if (!target) return;
    let wanted = true;
    const context = { getClient: () => client };
    Promise.all([targetDocument(target, context), recordedHeadings(target, context)])
      .then(([document, recorded]) => {
        const headings = linkableHeadings(document);
        const aliases = headingAliases(headings, recorded);
        const choices = headings.map((heading) => ({ ...heading, former: aliases.get(heading.key) ?? [] }));
        if (wanted) setFound({ target, choices });
      })
      .catch((cause) => console.error('The headings of a link’s target could not be read', cause));
    return () => {
      wanted = false;
    };
  }, [client, target]);
  return found && found.target === target ? found.choices : [];
}

/**
 * The same field with a list to choose from. A choice that the page has not (any more) stays, with the words of the
 * heading that it has become, or says so.
 */
export function withChoices(
  schemaType: StringSchemaType,
  choices: readonly Choice[],
  value: string | undefined,
): StringSchemaType {
  const list = choices.map(({ key, text, former }) =>
    value !== undefined && former.includes(value) ? { value, title: text } : { value: key, title: text },
  );
  if (value && !list.some((choice) => choice.value === value)) {
    list.push({ value, title: 'En overskrift, som ikke findes på siden' });
  }
  return { ...schemaType, options: { ...schemaType.options, list } };
}
