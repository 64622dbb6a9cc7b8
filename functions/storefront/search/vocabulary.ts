import { allowedErrors, typingErrors } from '../model/typing-errors.ts';

/** A word of the index that may have been meant, and how many letters differ. */
export interface NearWord {
  readonly word: string;
  readonly errors: number;
}

/** Every word that was ever indexed. One that no product has any more is looked for in vain. */
export interface Vocabulary {
  readonly add: (word: string) => void;
  readonly has: (word: string) => boolean;
  /** Words with the same first letter and few others wrong, closest first. */
  readonly near: (word: string) => readonly NearWord[];
  /** Words of which only the first letter is wrong, missing or too many: rare, and often another word. */
  readonly nearButFirstLetter: (word: string) => readonly NearWord[];
  /** Two words that were written as one. */
  readonly split: (word: string) => readonly (readonly [string, string])[];
}

/** More alternatives make a search dearer, and hardly any better. */
const MAX_NEAR = 12;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
/** Of the parts of a word that is split. */
const SHORTEST_PART = 3;

export const makeVocabulary = (): Vocabulary => {
  const words = new Set<string>();
  /** By first letter and length. */
  const shelves = new Map<string, string[]>();

  const candidates = (word: string, most: number): readonly string[] =>
    Array.from({ length: 2 * most + 1 }, (_, at) => word.length - most + at).flatMap(
      (length) => shelves.get(`${word[0]}${length}`) ?? [],
    );

  return {
    has: (word) => words.has(word),
    add: (word) => {
      if (words.has(word)) return;
      words.add(word);
      if (!isSpelled(word)) return;
      const shelf = `${word[0]}${word.length}`;
      const neighbours = shelves.get(shelf);
      if (neighbours === undefined) shelves.set(shelf, [word]);
      else neighbours.push(word);
    },
    near: (word) => {
      const most = isSpelled(word) ? allowedErrors(word.length) : 0;
      if (most === 0) return [];
      return candidates(word, most)
        .flatMap((candidate) => {
          // What begins with the word is found by its beginning.
          if (candidate.startsWith(word)) return [];
          const errors = typingErrors(word, candidate, most);
          return errors === Infinity ? [] : [{ word: candidate, errors }];
        })
        .sort((a, b) => a.errors - b.errors || (a.word < b.word ? -1 : 1))
        .slice(0, MAX_NEAR);
    },
    nearButFirstLetter: (word) => {
      if (!isSpelled(word) || allowedErrors(word.length) === 0) return [];
      const rest = word.slice(1);
      const guesses = [rest, ...[...ALPHABET].flatMap((letter) => [letter + rest, letter + word])];
      return guesses.flatMap((guess) =>
        guess !== word && words.has(guess) ? [{ word: guess, errors: 1 }] : [],
      );
    },
    split: (word) =>
      Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_PART + 1) }, (_, at) => at + SHORTEST_PART)
        .map((at) => [word.slice(0, at), word.slice(at)] as const)
        .filter(([left, right]) => words.has(left) && words.has(right)),
  };
};

/** Codes and numbers mean just what they say. */
const isSpelled = (word: string): boolean => !/\d/.test(word);
