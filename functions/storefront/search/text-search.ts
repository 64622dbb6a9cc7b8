import MiniSearch, { type Query } from 'minisearch';
import type { Card } from '../model/card.ts';
import { withoutAffixes } from '../model/affixes.ts';
import { searchTermsOf } from '../model/search-terms.ts';
import { wordsOf } from '../model/words.ts';
import { queryAsTyped, queryHardly, queryNearly } from './text-queries.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';

/** A product that fits the words, and how well. */
export interface Hit {
  readonly productId: string;
  /** 0: every word as typed, or a synonym; 1: with typing errors. Smaller is better, whatever the score. */
  readonly tier: number;
  readonly score: number;
}

/** The names of a category and of all that it is inside of, as one text. */
export type CategoryText = (code: string) => string;

export interface TextSearch {
  readonly put: (card: Card) => void;
  readonly remove: (productId: string) => void;
  /** Products in which every word is found: by its beginning, a synonym, or with typing errors. */
  readonly find: (text: string, channel: string) => readonly Hit[];
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly codes: string;
  readonly brand: string;
  readonly category: string;
  readonly facts: string;
  readonly description: string;
}

/** Of so many found as typed, nobody gets to those with typing errors behind them. */
const ENOUGH = 200;

/**
 * Full text in memory. A product is one entry, and another one for each channel with texts of its own, which stands
 * in for the first there.
 */
export const makeTextSearch = (cards: Iterable<Card>, categoryText: CategoryText): TextSearch => {
  const vocabulary = makeVocabulary();
  const index = new MiniSearch<Entry>({
    fields: ['name', 'codes', 'brand', 'category', 'facts', 'description'],
    tokenize: (text) => {
      const words = wordsOf(text);
      words.forEach(vocabulary.add);
      return words;
    },
    processTerm: (word) => word,
    searchOptions: {
      tokenize: (text) => [text],
      boost: { name: 4, codes: 4, brand: 2, category: 2 },
      prefix: false,
    },
  });
  /** Channels with texts of their own, by product. */
  const ownTexts = new Map<string, readonly string[]>();

  const put = (card: Card): void => {
    const channels = Object.keys(card.overrides);
    ownTexts.set(card.productId, channels);
    index.add(entryOf(card, card.productId, undefined, categoryText));
    for (const channel of channels)
      index.add(entryOf(card, ownId(card.productId, channel), channel, categoryText));
  };

  const remove = (productId: string): void => {
    const channels = ownTexts.get(productId);
    if (channels === undefined) return;
    ownTexts.delete(productId);
    index.discard(productId);
    for (const channel of channels) index.discard(ownId(productId, channel));
  };

  const search = (query: Query, channel: string, tier: number): readonly Hit[] =>
    index.search(query).flatMap(({ id, score }) => {
      const [productId = '', own] = String(id).split('@');
      const shown = own === undefined ? !ownTexts.get(productId)?.includes(channel) : own === channel;
      return shown ? [{ productId, tier, score }] : [];
    });

  for (const card of cards) put(card);

  return {
    put: (card) => {
      remove(card.productId);
      put(card);
    },
    remove,
    find: (text, channel) => {
      const terms = searchTermsOf(text);
      if (terms.length === 0) return [];
      const asTyped = search(queryAsTyped(terms), channel, 0);
      if (asTyped.length >= ENOUGH) return asTyped;
      const found = better(asTyped, search(queryNearly(terms, vocabulary), channel, 1));
      if (found.length > 0) return found;
      const stems = stemsOf(text, vocabulary);
      const byStem = stems === undefined ? [] : search(queryAsTyped(searchTermsOf(stems)), channel, 1);
      return byStem.length > 0 ? byStem : search(queryHardly(terms, vocabulary), channel, 1);
    },
  };
};

/** Only where the words find nothing as they are: words of other languages begin and end like that, too. */
const stemsOf = (text: string, { has }: Vocabulary): string | undefined => {
  const words = wordsOf(text);
  const stems = words.map((word) => {
    const found = has(word) ? [word] : withoutAffixes(word);
    return found.find(has) ?? found[0] ?? word;
  });
  return stems.every((stem, at) => stem === words[at]) ? undefined : stems.join(' ');
};

/** Those of the first, and of the second what is not among them. */
const better = (first: readonly Hit[], second: readonly Hit[]): readonly Hit[] => {
  const known = new Set(first.map(({ productId }) => productId));
  return [...first, ...second.filter(({ productId }) => !known.has(productId))];
};

/** A product id holds no `@`. */
const ownId = (productId: string, channel: string): string => `${productId}@${channel}`;

/** Each once, however many variants share it. */
const factsOf = ({ attributes, variants }: Card): readonly string[] => [
  ...new Set([...Object.values(attributes).flat(), ...variants.flatMap(({ words }) => words)]),
];

const entryOf = (card: Card, id: string, channel: string | undefined, categoryText: CategoryText): Entry => {
  const own = channel === undefined ? undefined : card.overrides[channel];
  return {
    id,
    name: own?.name ?? card.name,
    codes: card.variants.map(({ sku }) => sku).join(' '),
    brand: card.brand ?? '',
    category: card.category === undefined ? '' : `${card.category} ${categoryText(card.category)}`,
    facts: factsOf(card).join(' '),
    description: own?.description ?? card.description ?? '',
  };
};
