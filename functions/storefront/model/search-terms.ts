import { fillers, synonymsOf } from './synonyms.ts';
import { wordsOf } from './words.ts';

/** Something a search asks for: a word, or several that have one meaning together. */
export interface SearchTerm {
  readonly words: readonly string[];
  /** Other names for it, each of one or more words. */
  readonly synonyms: readonly (readonly string[])[];
}

/** More words make a search dearer, and hardly any better. */
const MAX_WORDS = 10;

/** What a query asks for. Names of two words that have synonyms stay together; fillers are left out beside others. */
export const searchTermsOf = (query: string): readonly SearchTerm[] => {
  const words = wordsOf(query).slice(0, MAX_WORDS);
  const telling = words.filter((word) => !fillers.has(word));
  return grouped(telling.length > 0 ? telling : words);
};

const grouped = (words: readonly string[]): readonly SearchTerm[] => {
  const [first, second, ...rest] = words;
  if (first === undefined) return [];
  const both = second === undefined ? [] : synonymsOf(`${first} ${second}`);
  return second !== undefined && both.length > 0
    ? [termOf([first, second], both), ...grouped(rest)]
    : [termOf([first], synonymsOf(first)), ...grouped(words.slice(1))];
};

const termOf = (words: readonly string[], synonyms: readonly string[]): SearchTerm => ({
  words,
  synonyms: synonyms.map((name) => name.split(' ')),
});
