import type { ExprNode } from 'groq-js';
import type { LakeDocument } from '../store/document.ts';
import { textField } from './documentText.ts';
import { Phrase } from './phrase.ts';
import { readSearch, type SearchTerm } from './searchTerms.ts';
import { similarWords } from './spelling.ts';

type Node = { type: string; [field: string]: unknown };

/** Weights of a phrase, and of a whole field that is the search: more than the Studio's weight of a title, 10. */
const phraseBoost = 20;
const wholeBoost = 10;

/**
 * Rewrites `… match text::query(words)`, which the Studio's lists and search use and groq-js lacks, to the matches of each
 * word. A match of a whole document (`@`) uses the hidden text field of `withText` instead. In a score, the words as one
 * phrase count more than the words apart. A misspelt word also finds similar ones, unlike in Sanity's cloud.
 *
 * @param documents the documents that the query can see
 * @returns the tree, and whether anything was rewritten.
 */
export function rewriteTextSearch(
  tree: ExprNode,
  documents: readonly LakeDocument[],
): { tree: ExprNode; found: boolean } {
  let found = false;
  let excluded: SearchTerm[] = [];
  // The Studio repeats its search for each field.
  const spellings = new Map<string, string[]>();
  const similar = (word: string): string[] => {
    const known = spellings.get(word) ?? similarWords(word, documents);
    spellings.set(word, known);
    return known;
  };
  const rewrite = (value: unknown, inScore = false): unknown => {
    if (Array.isArray(value)) return value.map((each) => rewrite(each, inScore));
    if (typeof value !== 'object' || value === null) return value;
    const node = value as Node;
    if (node.type === 'Value') return node;
    const query = queryIn(node);
    if (query) {
      found = true;
      const left = withTextField(node.left);
      const words = query.type === 'Value' ? query.value : undefined;
      if (typeof words !== 'string') return { ...node, left, right: query };
      const terms = readSearch(words);
      if (!inScore) return searchNode(left, terms, similar);
      excluded = terms.filter((term) => term.excluded);
      return scoredNode(left, terms, similar);
    }
    if (node.type === 'PipeFuncCall' && node.name === 'score') {
      const args = (node.args as Node[]).map((argument) => rewrite(argument, true) as Node);
      // A score is the sum of several fields and references: a document without the word in one of them would count.
      const without = excluded.length > 0 ? [searchNode(allText, excluded, similar)] : [];
      excluded = [];
      return { ...node, base: rewrite(node.base), args: args.map((argument) => all([argument, ...without])) };
    }
    // groq-js scores a group in brackets as true or false.
    if (inScore && node.type === 'Group') return rewrite(node.base, true);
    const isScored = inScore && addsScores(node);
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, rewrite(child, isScored)]));
  };
  return { tree: rewrite(tree) as ExprNode, found };
}

/** True for a node whose score groq-js adds up from its parts. */
const addsScores = ({ type, name }: Node): boolean =>
  type === 'And' || type === 'Or' || (type === 'FuncCall' && name === 'boost');

/** Returns the argument of `text::query` on the right of a match. */
function queryIn({ op, right }: Node): Node | undefined {
  const call = right as (Node & { args: Node[] }) | undefined;
  const isQuery = op === 'match' && call?.type === 'FuncCall' && call.namespace === 'text';
  return isQuery && call.name === 'query' ? call.args[0] : undefined;
}

/** @param similar returns other spellings of a word */
function searchNode(left: unknown, terms: readonly SearchTerm[], similar: (word: string) => string[]): Node {
  if (terms.length === 0) return value(false);
  const matchTerm = ({ words, quoted, excluded }: SearchTerm): Node => {
    if (quoted) return all([...words.map((word) => match(left, word)), inPhrase(left, new Phrase(words))]);
    const spellings = (word: string) => [word, ...(excluded ? [] : similar(word))];
    return all(words.map((word) => any(spellings(word).map((spelling) => match(left, spelling)))));
  };
  return all(terms.map((term) => (term.excluded ? { type: 'Not', base: matchTerm(term) } : matchTerm(term))));
}

/** The same in a score: without the excluded terms, and with points for a phrase. */
function scoredNode(left: unknown, terms: readonly SearchTerm[], similar: (word: string) => string[]): Node {
  const wanted = terms.filter(({ excluded }) => !excluded);
  if (terms.length > 0 && wanted.length === 0) return value(true);
  const node = searchNode(left, wanted, similar);
  const words = wanted.flatMap((term) => term.words);
  if (words.length === 0 || words.includes('*')) return node;
  const bonuses = [
    ...(words.length > 1 ? [boost(inPhrase(left, new Phrase(words)), phraseBoost)] : []),
    boost(inPhrase(left, new Phrase(words, true)), wholeBoost),
  ];
  // `all` is 0 if one of its parts is, so the second part must not be.
  return all([node, any([value(true), ...bonuses])]);
}

const allText: Node = { type: 'AccessAttribute', name: textField };
const value = (content: unknown): Node => ({ type: 'Value', value: content });
const match = (left: unknown, word: string): Node => ({
  type: 'OpCall',
  op: 'match',
  left,
  right: value(word),
});
const call = (name: string, args: Node[]): Node => ({ type: 'FuncCall', namespace: 'global', name, args });
const boost = (node: Node, points: number): Node => call('boost', [node, value(points)]);
const all = (nodes: Node[]): Node => nodes.reduce((left, right) => ({ type: 'And', left, right }));
const any = (nodes: Node[]): Node => nodes.reduce((left, right) => ({ type: 'Or', left, right }));

/** Tests each text of the left side alone. What is not a text has no phrases. */
function inPhrase(left: unknown, phrase: Phrase): Node {
  const { type, elements } = left as Node;
  const texts = type === 'Array' ? (elements as { value: Node }[]).map((each) => each.value) : [left as Node];
  const test = (text: Node): Node => ({ type: 'OpCall', op: 'in', left: text, right: value(phrase) });
  return any(texts.map((text) => call('coalesce', [test(text), value(false)])));
}

function withTextField(left: unknown): unknown {
  const node = left as Node;
  if (node.type === 'This') return allText;
  if (node.type !== 'Array') return left;
  const elements = node.elements as { value: unknown }[];
  return {
    ...node,
    elements: elements.map((element) => ({ ...element, value: withTextField(element.value) })),
  };
}
