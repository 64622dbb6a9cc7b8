import { ProductPublished, ProductUnpublished } from '../catalog/events.ts';
import { StockChanged } from '../inventory/events.ts';
import { PriceChanged } from '../pricing/events.ts';
import { RatingChanged } from '../reviews/events.ts';
import { batchReaction, eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { SearchIndexRebuildRequested } from './events.ts';
import { onPriceChanged } from './on-price-changed/on-price-changed.ts';
import { onProductPublished } from './on-product-published/on-product-published.ts';
import { onProductUnpublished } from './on-product-unpublished/on-product-unpublished.ts';
import { onRatingChanged } from './on-rating-changed/on-rating-changed.ts';
import { onSearchIndexRebuildRequested } from './on-search-index-rebuild-requested/on-search-index-rebuild-requested.ts';
import { onStockChanged } from './on-stock-changed/on-stock-changed.ts';
import { rebuildSearchIndex } from './rebuild-search-index/rebuild-search-index.ts';
import { s3Segments } from './store/segment-store.ts';

const runtime = awsRuntime();

/** The Lambda entry point of the indexer: what changes is added to the search index, many changes at a time. */
export const handler = eventsHandler(
  {
    reactions: [
      batchReaction(ProductPublished, onProductPublished),
      batchReaction(ProductUnpublished, onProductUnpublished),
      batchReaction(PriceChanged, onPriceChanged),
      batchReaction(StockChanged, onStockChanged),
      batchReaction(RatingChanged, onRatingChanged),
      batchReaction(SearchIndexRebuildRequested, onSearchIndexRebuildRequested),
    ],
    tasks: { 'rebuild-search-index': rebuildSearchIndex },
  },
  { ...runtime, segments: s3Segments(runtime.ids) },
);
