import type { ContentDocument } from '#lib/contentRules/types.ts';
import { withoutSoftHyphens } from '#lib/text/softHyphens.ts';
import { type Choice, ChoiceList } from './ChoiceList.tsx';

/** Whether an English page has what the Danish one has. */
export type Correspondence = 'same' | 'older';

const choices: Choice<Correspondence>[] = [
  {
    value: 'older',
    title: 'Nej, ikke endnu',
    explanation: 'Siden bliver på listen »Ældre end den danske«.',
  },
  {
    value: 'same',
    title: 'Ja, de to stemmer',
    explanation: 'Siden står herefter som »Stemmer med den danske«, til den danske ændres igen.',
  },
];

type Props = {
  original: ContentDocument;
  value: Correspondence;
  onChange: (value: Correspondence) => void;
};

/** The question whether an English page corresponds to its Danish page, which has changed since the last comparison. */
export function TranslationQuestion({ original: { title, name }, value, onChange }: Props) {
  const page = withoutSoftHyphens(String(title ?? name ?? ''));
  return (
    <ChoiceList
      question="Er den engelske tekst ført helt ajour?"
      explanation={`Den danske side »${page}« er ændret, siden de to sidst blev sammenlignet.`}
      choices={choices}
      value={value}
      onChange={onChange}
    />
  );
}
