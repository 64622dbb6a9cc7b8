export const feedNames = [
  'google-products.xml',
  'google-local-inventory.tsv',
  'meta-catalogue.csv',
  'sitemap.xml',
] as const;

export type FeedName = (typeof feedNames)[number];

export const feedTypes: Readonly<Record<FeedName, string>> = {
  'google-products.xml': 'application/xml; charset=utf-8',
  'google-local-inventory.tsv': 'text/tab-separated-values; charset=utf-8',
  'meta-catalogue.csv': 'text/csv; charset=utf-8',
  'sitemap.xml': 'application/xml; charset=utf-8',
};
