import { useEffect, useState } from 'react';
import { isReference, type StringInputProps, type StringSchemaType, useClient, useFormValue } from 'sanity';
import { headingsIn, type LinkableHeading } from '../headings.ts';
import { targetDocument } from '../validation/headingTarget.ts';

/** A choice among the headings of the page that a link leads to, in their order on the page. */
export function HeadingInput(props: StringInputProps) {
  const beside = props.path.slice(0, -1);
  const reference = useFormValue([...beside, 'reference']);
  const target = useFormValue([...beside, 'target']);
  const headings = useTargetHeadings(reference ?? target);
  return props.renderDefault({ ...props, schemaType: withChoices(props.schemaType, headings, props.value) });
}

/** The headings of the document that a reference leads to; empty until it is read, and when it can't be. */
function useTargetHeadings(reference: unknown): LinkableHeading[] {
  const client = useClient({ apiVersion: '2025-02-19' });
  const target = isReference(reference) ? reference._ref : undefined;
  const [found, setFound] = useState<{ target: string; headings: LinkableHeading[] }>();
  useEffect(() => {
    if (!target) return;
    let wanted = true;
    targetDocument(target, { getClient: () => client })
      .then((document) => wanted && setFound({ target, headings: headingsIn(document) }))
      .catch((cause) => console.error('The headings of a link’s target could not be read', cause));
    return () => {
      wanted = false;
    };
  }, [client, target]);
  return found && found.target === target ? found.headings : [];
}

/** The same field with a list to choose from. A choice that the page has not (any more) stays, and says so. */
export function withChoices(
  schemaType: StringSchemaType,
  headings: readonly LinkableHeading[],
  value: string | undefined,
): StringSchemaType {
  const list = headings.map(({ key, text }) => ({ value: key, title: text }));
  if (value && !list.some((choice) => choice.value === value)) {
    list.push({ value, title: 'En overskrift, som ikke findes på siden' });
  }
  return { ...schemaType, options: { ...schemaType.options, list } };
}
