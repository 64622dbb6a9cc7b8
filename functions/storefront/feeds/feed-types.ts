import type { feedNames } from '../schemas.ts';

export type FeedName = (typeof feedNames)[number];

export const feedTypes: Readonly<Record<FeedName, string>> = {
  'google-products.xml': 'application/xml; charset=utf-8',
  'google-local-inventory.tsv': 'text/tab-separated-values; charset=utf-8',
  'meta-catalogue.csv': 'text/csv; charset=utf-8',
  'sitemap.xml': 'application/xml; charset=utf-8',
};
