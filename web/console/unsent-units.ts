import { kept } from '../kit/kept.ts';

/** Units by SKU that were scanned for a piece of work and not sent; a closed page or a lost network loses none. */
export interface UnsentUnits {
  /** A stock-take, a transfer or a purchase order. */
  readonly workId: string;
  readonly units: Readonly<Record<string, number>>;
  /** Names what is sent, so that it counts once however often it is sent. */
  readonly batchId: string;
}

const unsent = kept<readonly UnsentUnits[]>('satu.unsent-units', []);

export const unsentOf = (workId: string): UnsentUnits =>
  unsent.value.find((each) => each.workId === workId) ?? { workId, units: {}, batchId: '' };

/** Other units are another batch. */
export const keepUnsent = (workId: string, units: UnsentUnits['units']): void => {
  const others = unsent.value.filter((each) => each.workId !== workId);
  unsent.value =
    Object.keys(units).length === 0 ? others : [...others, { workId, units, batchId: crypto.randomUUID() }];
};
