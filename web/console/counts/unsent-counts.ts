import { kept } from '../../kit/kept.ts';

/** Units by SKU that were counted and not sent; a closed page or a lost network loses none. */
export interface UnsentCounts {
  readonly stockTakeId: string;
  readonly units: Readonly<Record<string, number>>;
  /** Names what is sent, so that it counts once however often it is sent. */
  readonly batchId: string;
}

const unsent = kept<readonly UnsentCounts[]>('satu.unsent-counts', []);

export const unsentOf = (stockTakeId: string): UnsentCounts =>
  unsent.value.find((each) => each.stockTakeId === stockTakeId) ?? {
    stockTakeId,
    units: {},
    batchId: '',
  };

/** Other counts are another batch. */
export const keepUnsent = (stockTakeId: string, units: UnsentCounts['units']): void => {
  const others = unsent.value.filter((each) => each.stockTakeId !== stockTakeId);
  unsent.value =
    Object.keys(units).length === 0
      ? others
      : [...others, { stockTakeId, units, batchId: crypto.randomUUID() }];
};
