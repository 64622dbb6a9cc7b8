import type { Channel } from '../../channels/public.ts';
import type { CategoryTree } from '../model/category-tree.ts';
import type { Entries } from '../model/segments.ts';
import { makeChannelRows, type ChannelRows, type Facts } from './channel-rows.ts';
import { makeContents } from './contents.ts';
import type { EntryOf, Kind } from '../model/entries.ts';
import { makeTextSearch, type TextSearch } from './text-search.ts';

/** The index in memory: products, prices and stock, and what is made of them for each channel when it is asked for. */
export interface ProductIndex {
  /** Adds entries of one kind; later ones overrule earlier ones. */
  readonly apply: <K extends Kind>(kind: K, entries: Entries<EntryOf[K]>, at: number) => void;
  /** The list of a channel at an instant. */
  readonly rowsFor: (channel: Channel, at: number) => ChannelRows;
  /** Made when it is first asked for. */
  readonly text: (tree: CategoryTree) => TextSearch;
  /** True when it holds a product with all of these SKUs. */
  readonly knows: (productId: string, skus: readonly string[]) => boolean;
  readonly facts: Facts;
}

interface View {
  readonly channel: Channel;
  readonly rows: ChannelRows;
}

/** From so many changed products on it is quicker to make the lists anew. */
const MANY = 500;

export const makeProductIndex = (): ProductIndex => {
  const { cards, facts, ownerOf, put } = makeContents();
  const views = new Map<string, View>();
  let text: TextSearch | undefined;
  let categories: CategoryTree | undefined;

  const refresh = (changed: ReadonlySet<string>, at: number): void => {
    if (changed.size > MANY) return views.clear();
    for (const { rows } of views.values())
      for (const productId of changed) rows.update(productId, cards.get(productId), at);
  };

  const refreshText = (changed: ReadonlySet<string>): void => {
    for (const productId of changed) {
      const card = cards.get(productId);
      if (card === undefined) text?.remove(productId);
      else text?.put(card);
    }
  };

  /** Products whose category is called otherwise now are indexed again. */
  const renameCategories = (tree: CategoryTree): void => {
    const before = categories;
    categories = tree;
    for (const card of cards.values()) {
      const { category } = card;
      if (category !== undefined && before?.textOf(category) !== tree.textOf(category)) text?.put(card);
    }
  };

  return {
    apply: (kind, entries, at) => {
      const changed = new Set<string>();
      for (const [id, entry] of Object.entries(entries))
        for (const productId of put[kind](id, entry)) changed.add(productId);
      if (kind === 'documents') refreshText(changed);
      refresh(changed, at);
    },
    rowsFor: (channel, at) => {
      const view = views.get(channel.code);
      if (view?.channel.version === channel.version && at < view.rows.holdsUntil()) return view.rows;
      const rows = makeChannelRows(channel, facts, cards.values(), at);
      views.set(channel.code, { channel, rows });
      return rows;
    },
    text: (tree) => {
      if (text === undefined) {
        categories = tree;
        text = makeTextSearch(cards.values(), (code) => categories?.textOf(code) ?? '');
      } else if (categories !== tree) renameCategories(tree);
      return text;
    },
    knows: (productId, skus) => skus.every((sku) => ownerOf.get(sku) === productId),
    facts,
  };
};
