import type { Query } from 'minisearch';
import type { SearchTerm } from '../model/search-terms.ts';
import type { NearWord, Vocabulary } from './vocabulary.ts';

const SYNONYM_WEIGHT = 0.8;
const TYPING_ERROR_WEIGHT = 0.5;

/** Every word by its beginning, or by a synonym. */
export const queryAsTyped = (terms: readonly SearchTerm[]): Query =>
  every(terms, (term) => withWords(term, []));

/** Or else with typing errors, of which none is in the first letter. */
export const queryNearly = (terms: readonly SearchTerm[], vocabulary: Vocabulary): Query =>
  every(terms, (term) => withWords(term, term.words.map(vocabulary.near)));

/** Or else with an error in the first letter, or written as one word. */
export const queryHardly = (terms: readonly SearchTerm[], vocabulary: Vocabulary): Query =>
  every(terms, (term) => ({
    combineWith: 'OR',
    queries: [
      withWords(
        term,
        term.words.map((word) => [...vocabulary.near(word), ...vocabulary.nearButFirstLetter(word)]),
      ),
      ...term.words.flatMap(vocabulary.split).map(all),
    ],
  }));

const every = (terms: readonly SearchTerm[], queryOf: (term: SearchTerm) => Query): Query => ({
  combineWith: 'AND',
  queries: terms.map(queryOf),
});

const all = (words: readonly string[]): Query => ({ combineWith: 'AND', queries: [...words] });

/** A word by its beginning. One letter begins half of all words. */
const beginning = (word: string): Query => ({ queries: [word], prefix: word.length > 1 });

/** @param near words that may have been meant, for each word of the term */
const withWords = ({ words, synonyms }: SearchTerm, near: readonly (readonly NearWord[])[]): Query => ({
  combineWith: 'OR',
  queries: [
    {
      combineWith: 'AND',
      queries: words.map((word, at) => ({
        combineWith: 'OR',
        queries: [
          beginning(word),
          ...(near[at] ?? []).map((other) => weighted([other.word], TYPING_ERROR_WEIGHT ** other.errors)),
        ],
      })),
    },
    ...synonyms.map((name) => weighted(name, SYNONYM_WEIGHT)),
  ],
});

const weighted = (words: readonly string[], weight: number): Query => ({
  combineWith: 'AND',
  queries: [...words],
  boostTerm: () => weight,
});
