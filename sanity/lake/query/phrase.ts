import { Path } from 'groq-js';
import { wordsOf } from './searchTerms.ts';

/**
 * Words that must follow each other in one line of a text. groq-js has no phrases, but evaluates `text in path` by calling `matches` of
 * the path.
 */
export class Phrase extends Path {
  readonly #phrase: string;
  readonly #whole: boolean;

  /** @param whole the line must consist of the phrase alone */
  constructor(words: readonly string[], whole = false) {
    super('');
    // The last word may be only a beginning.
    const text = ` ${words.join(' ')}`;
    this.#phrase = text.endsWith('*') ? text.slice(0, -1) : `${text} `;
    this.#whole = whole;
  }

  override matches(text: string): boolean {
    return text.split('\n').some((line) => {
      const words = ` ${wordsOf(line).join(' ')} `;
      return this.#whole ? words.trim() === this.#phrase.trim() : words.includes(this.#phrase);
    });
  }
}
