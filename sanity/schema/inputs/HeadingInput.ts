import { useEffect, useState } from 'react';
import { isReference, type StringInputProps, type StringSchemaType, useClient, useFormValue } from 'sanity';
import { apiVersion } from '#lib/model.ts';
import { headingAliases } from '#lib/urls/headings/headingAliases.ts';
import { type LinkableHeading, linkableHeadings } from '#lib/urls/headings/linkableHeadings.ts';
import { recordedHeadings, targetDocument } from '../validation/headingTarget.ts';

/** A select input with the headings of the link's target page, in page order. */
export function HeadingInput(props: StringInputProps) {
  const parentPath = props.path.slice(0, -1);
  const reference = useFormValue([...parentPath, 'reference']);
  const target = useFormValue([...parentPath, 'target']);
  const choices = useChoices(reference ?? target);
  return props.renderDefault({ ...props, schemaType: withChoices(props.schemaType, choices, props.value) });
}

/** A heading to select. `former`: its keys from before it was deleted and written again. */
export type Choice = LinkableHeading & { former: readonly string[] };

/** Loads the headings of the referenced document. Returns an empty list until then, and if loading fails. */
function useChoices(reference: unknown): readonly Choice[] {
  const client = useClient({ apiVersion });
  const target = isReference(reference) ? reference._ref : undefined;
  const [loaded, setLoaded] = useState<{ target: string; choices: readonly Choice[] }>();
  useEffect(() => {
    if (!target) return;
    let isCurrent = true;
    const context = { getClient: () => client };
    Promise.all([targetDocument(target, context), recordedHeadings(target, context)])
      .then(([document, recorded]) => {
        const headings = linkableHeadings(document);
        const aliases = headingAliases(headings, recorded);
        const choices = headings.map((heading) => ({ ...heading, former: aliases.get(heading.key) ?? [] }));
        if (isCurrent) setLoaded({ target, choices });
      })
      .catch((cause) => console.error('Failed to load the headings of the link target', cause));
    return () => {
      isCurrent = false;
    };
  }, [client, target]);
  return loaded && loaded.target === target ? loaded.choices : [];
}

/**
 * Adds the choices to the schema type of the field. Keeps a selected heading that no longer exists: shows its current
 * text if it was written again, else a warning.
 *
 * @param value the selected heading key
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
