import type { ImportOptions } from '../model/import-job.ts';
import type { FileEntry, VariantRecord } from '../model/record.ts';

const MOST_CUTS = 20;

/** What somebody should know about a file once all of it was read: each kind of thing once. */
export const readingNotes = ({ unitsInStock, location }: ImportOptions) => {
  const cuts: string[] = [];
  const counts = { rewritten: 0, uncounted: 0, unpriced: 0, unknown: 0, giftCards: 0 };
  let products = 0;
  let hasStock = false;

  const take = (variant: VariantRecord): void => {
    if (variant.sourceSku !== undefined) counts.rewritten += 1;
    if (variant.isAlwaysAvailable === true) counts.uncounted += 1;
    if (variant.price === undefined) counts.unpriced += 1;
    if (variant.isInStock === true) counts.unknown += 1;
    if (variant.isGiftCard === true) counts.giftCards += 1;
    hasStock ||=
      variant.stock !== undefined || variant.isInStock === true || variant.isAlwaysAvailable === true;
  };

  return {
    take: (entry: FileEntry): void => {
      if ('problem' in entry) return;
      const { record } = entry;
      if (record.kind === 'stock') hasStock = true;
      if (record.kind !== 'product') return;
      products += 1;
      record.variants.forEach(take);
      cuts.push(...(cuts.length < MOST_CUTS ? (record.cuts ?? []) : []));
    },
    all: (): readonly string[] => [
      ...cuts,
      ...say(
        counts.rewritten,
        'have a code that cannot be a SKU, or stands twice in its product: it is kept as sourceSku and found by, and their SKU is made from it',
      ),
      ...say(
        counts.uncounted,
        unitsInStock === undefined
          ? 'are not counted at their source, so always available here, unless the import is told how many are in stock'
          : `are not counted at their source, so ${unitsInStock} of each are in stock here`,
      ),
      ...(unitsInStock === undefined && counts.unknown > 0
        ? say(
            counts.unknown,
            'are in stock, and the file does not say how many: their stock was left alone, unless the import is told how many',
          )
        : []),
      ...say(
        counts.unpriced,
        'have no price in the file: those that are new cannot be bought until they have one',
      ),
      ...say(counts.giftCards, 'are gift cards'),
      ...(products > 0 && location !== undefined && !hasStock
        ? [`the file says nothing of stock, so none was set at ${location}`]
        : []),
    ],
  };
};

const say = (count: number, what: string): readonly string[] =>
  count === 0
    ? []
    : [
        count === 1
          ? `1 variant ${what.replace(/^are/, 'is').replace(/^have/, 'has')}`
          : `${count} variants ${what}`,
      ];
