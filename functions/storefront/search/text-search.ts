import MiniSearch from 'minisearch';
import type { Card } from '../model/card.ts';

/** A product that fits the words, and how well. */
export interface Hit {
  readonly productId: string;
  readonly score: number;
}

export interface TextSearch {
  readonly put: (card: Card) => void;
  readonly remove: (productId: string) => void;
  /** Products in which every word is found by its beginning, or else with a letter wrong; best first. */
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

/** More words make a search dearer, and hardly any better. */
const MAX_WORDS = 8;

/** Looking for them costs several times as much, so it is done only when nothing was found as typed. */
const withTypingErrors = { fuzzy: (term: string) => (term.length > 4 ? 0.2 : false), maxFuzzy: 2 };

/**
 * Full text in memory. A product is one entry, and another one for each channel with texts of its own, which stands
 * in for the first there.
 */
export const makeTextSearch = (cards: Iterable<Card>): TextSearch => {
  const index = new MiniSearch<Entry>({
    fields: ['name', 'codes', 'brand', 'category', 'facts', 'description'],
    processTerm: plain,
    searchOptions: {
      boost: { name: 4, codes: 4, brand: 2, category: 2 },
      combineWith: 'AND',
      // One letter begins half of all words.
      prefix: (term) => term.length > 1,
    },
  });
  /** Channels with texts of their own, by product. */
  const ownTexts = new Map<string, readonly string[]>();

  const put = (card: Card): void => {
    const channels = Object.keys(card.overrides);
    ownTexts.set(card.productId, channels);
    index.add(entryOf(card, card.productId, undefined));
    for (const channel of channels) index.add(entryOf(card, ownId(card.productId, channel), channel));
  };

  const remove = (productId: string): void => {
    const channels = ownTexts.get(productId);
    if (channels === undefined) return;
    ownTexts.delete(productId);
    index.discard(productId);
    for (const channel of channels) index.discard(ownId(productId, channel));
  };

  for (const card of cards) put(card);

  return {
    put: (card) => {
      remove(card.productId);
      put(card);
    },
    remove,
    find: (text, channel) => {
      const words = text.split(/\s+/).slice(0, MAX_WORDS).join(' ');
      const exact = index.search(words);
      const found = exact.length > 0 ? exact : index.search(words, withTypingErrors);
      return found.flatMap(({ id, score }) => {
        const [productId = '', own] = String(id).split('@');
        const shown = own === undefined ? !ownTexts.get(productId)?.includes(channel) : own === channel;
        return shown ? [{ productId, score }] : [];
      });
    },
  };
};

/** A product id holds no `@`. */
const ownId = (productId: string, channel: string): string => `${productId}@${channel}`;

/** Lower case, without accents; most words have none. */
const plain = (term: string): string =>
  /^[\x21-\x7e]*$/.test(term)
    ? term.toLowerCase()
    : term.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const entryOf = (card: Card, id: string, channel: string | undefined): Entry => {
  const own = channel === undefined ? undefined : card.overrides[channel];
  return {
    id,
    name: own?.name ?? card.name,
    codes: card.variants.map(({ sku }) => sku).join(' '),
    brand: card.brand ?? '',
    category: card.category ?? '',
    facts: [...card.attributes, ...card.variants.flatMap(({ words }) => words)].join(' '),
    description: own?.description ?? card.description ?? '',
  };
};
