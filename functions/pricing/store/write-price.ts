import { remembered } from '#shared/idempotency/recent-keys.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { PriceWrite } from '../model/set-price.ts';
import type { Remark } from './history.ts';
import type { StoredPriceList } from './price-list.ts';
import { savePrices } from './save-prices.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';

export interface WriteFacts {
  readonly sku: string;
  readonly currency: string;
  readonly list: StoredPriceList | undefined;
  readonly cause: Cause;
  readonly idempotency?: Idempotency | undefined;
  readonly status: 200 | 201;
  readonly remark?: Remark | undefined;
}

/** Saves a record that was created or changed. @returns the version of the list from now on */
export const writePrice = async (
  runtime: Pick<Runtime, 'db' | 'clock'>,
  set: PriceWrite,
  { sku, currency, list, cause, idempotency, status, remark }: WriteFacts,
  also: readonly TransactionPart[] = [],
): Promise<number> => {
  const version = (list?.version ?? 0) + 1;
  await savePrices(
    runtime,
    {
      list: {
        ...list,
        sku,
        currency,
        version,
        prices: set.prices,
        recentKeys: remembered(list?.recentKeys, idempotency, status),
      },
      change: 'set',
      record: set.record,
      ...(set.kind === 'created' ? {} : { previous: set.previous }),
      cause,
      remark,
    },
    also,
  );
  return version;
};
