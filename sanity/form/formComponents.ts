import { Stack } from '@sanity/ui';
import { createElement, type ReactNode } from 'react';
import type { FieldProps, InputProps, ItemProps, StringInputProps } from 'sanity';
import type { Language } from '#lib/languages.ts';
import { homeId, isRouted } from '#lib/model.ts';
import { DocumentLanguageProvider } from '#sanity/client/documentLanguageContext.ts';
import { lazyComponent } from '#sanity/schema/inputs/lazyComponent.ts';
import { OneLanguageField } from './OneLanguageField.ts';
import { PlainTextPaste } from './PlainTextPaste.ts';

const DateInput = lazyComponent<StringInputProps>(() => import('#sanity/schema/inputs/DateInput.tsx'));
const PublicPageLink = lazyComponent(() => import('./PublicPageLink.tsx'));
const ValidationMessages = lazyComponent(() => import('./ValidationMessages.tsx'));

const withMessages = (
  content: ReactNode,
  { validation, inputId: id }: Pick<FieldProps, 'validation' | 'inputId'>,
): ReactNode =>
  createElement(
    Stack,
    { gap: 2 },
    content,
    validation.length > 0 && createElement(ValidationMessages, { id, validation }),
  );

/** Fields of a document that pages of one language have: only English pages are translations, and only the Danish ones are in the feed. */
const fieldLanguages = new Map<string, Language>([
  ['translationOf', 'en'],
  ['news', 'da'],
]);

/** Shows the messages of a field below it. Sanity shows them in a tooltip only, which this replaces. */
function Field(props: FieldProps) {
  const language = props.path.length === 1 ? fieldLanguages.get(props.name) : undefined;
  const content = language
    ? createElement(OneLanguageField, { ...props, language })
    : props.renderDefault({ ...props, validation: [] });
  return withMessages(content, props);
}

/** The same for a member of a list. */
function Item(props: ItemProps) {
  return withMessages(props.renderDefault(props), props);
}

/**
 * The form of the whole document knows its language, and begins with a link to its public page if it has an address. Every
 * date field has the input of this project, and what is pasted into a text field is cleaned.
 */
function Input(props: InputProps) {
  const { name, options } = props.schemaType;
  if (props.path.length === 0) return createElement(DocumentLanguageProvider, null, documentForm(props));
  if (name === 'date') return createElement(DateInput, props as StringInputProps);
  const isText = (name === 'string' || name === 'text') && !hasChoices(options);
  return isText
    ? createElement(PlainTextPaste, { path: props.path }, props.renderDefault(props))
    : props.renderDefault(props);
}

const hasChoices = (options: object | undefined): boolean =>
  options !== undefined && 'list' in options && options.list !== undefined;

function documentForm(props: InputProps): ReactNode {
  const { name } = props.schemaType;
  if (!isRouted(name) && name !== homeId) return props.renderDefault(props);
  return createElement(
    Stack,
    { gap: 4 },
    createElement(PublicPageLink, { type: name }),
    props.renderDefault(props),
  );
}

/** The components that replace those of Sanity's forms. */
export const formComponents = { field: Field, item: Item, input: Input };
