import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { checkVersion } from '#shared/problems/version.ts';
import { replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { besideLasting } from '../model/beside-lasting.ts';
import type { HeldPrice } from '../model/held-price.ts';
import type { PriceException, PriceRecord } from '../model/price.ts';
import { setPrice, type PriceTerms, type PriceWrite, type SetPrice } from '../model/set-price.ts';
import { holdPrice } from './hold-price.ts';
import { judgePrice, refuseOutside } from './judge-price.ts';
import type { StoredPriceList } from '../store/price-list.ts';
import { isStale } from './is-stale.ts';
import { readForPrice } from './read-for-price.ts';
import {
  duplicateOf,
  listFull,
  noRecord,
  refuseBareOverride,
  refuseContradictions,
  refuseReservedId,
  refuseUnknownCurrency,
} from './refuse-price.ts';
import { writePrice } from '../store/write-price.ts';

/** One price record as somebody wants it. */
export interface WantedRecord {
  readonly sku: string;
  readonly currency: string;
  readonly priceId: string;
  readonly terms: PriceTerms;
  /** The version it was decided for; `any`: whatever is there by now is replaced. */
  readonly ifMatch: number | 'any' | undefined;
  readonly idempotency: Idempotency | undefined;
  readonly cause: Cause;
  /** Why, for the history. */
  readonly reason?: string | undefined;
  /** It differs from other channels on purpose, until it ends. @default false */
  readonly override?: boolean | undefined;
}

/** What became of it. */
export interface WrittenRecord {
  readonly outcome: 'created' | 'changed' | 'unchanged';
  readonly status: 200 | 201;
  readonly record: PriceRecord;
  /** Version of the list. */
  readonly version: number;
}

/** It was written, or is held until somebody approves it. */
export type PutRecord = WrittenRecord | { readonly outcome: 'held'; readonly held: HeldPrice };

/** Sets one price record: refuses what cannot be, then writes it. Decided anew when the list moved and nobody asked for a version. */
export const putRecord = async (wanted: WantedRecord, runtime: Runtime): Promise<PutRecord> => {
  refuseUnknownCurrency(wanted.currency);
  refuseReservedId(wanted.priceId);
  refuseContradictions(wanted.terms);
  refuseBareOverride(wanted);
  return decideAgain(
    (error) => typeof wanted.ifMatch !== 'number' && isStale(error),
    () => decide(wanted, runtime),
  );
};

const decide = async (asked: WantedRecord, runtime: Runtime): Promise<PutRecord> => {
  const { sku, currency, idempotency, cause, reason } = asked;
  const { list, category } = await readForPrice({ sku, currency, ...asked.terms }, runtime);
  const wanted = besideWhatLasts(asked, list, instant(runtime.clock));
  const { priceId, terms } = wanted;
  const version = list?.version ?? 0;
  const earlier = replayed(list?.recentKeys, idempotency);
  const exception = overrideOf(wanted);
  const set = setPrice(list, { priceId, terms, exception, now: instant(runtime.clock) });
  const write = earlier === undefined ? requireWrite(set, wanted, version) : undefined;
  if (write === undefined) {
    const status = earlier?.status === 201 ? 201 : 200;
    return { outcome: 'unchanged', status, record: recordOf(list, wanted), version };
  }
  const breaches = await judgePrice({ currency, record: write.record, list, category }, runtime);
  refuseOutside(breaches);
  if (breaches.length > 0)
    return { outcome: 'held', held: await holdPrice(wanted, { version, breaches }, runtime) };
  const status = write.kind === 'created' ? 201 : 200;
  const remark = reason === undefined ? undefined : { reason };
  const facts = { sku, currency, list, cause, idempotency, status, remark } as const;
  const written = await writePrice(runtime, write, facts);
  return { outcome: write.kind, status, record: write.record, version: written };
};

/** An override is temporary, so the record that it is written over must come back. */
const besideWhatLasts = (asked: WantedRecord, list: StoredPriceList | undefined, now: string): WantedRecord =>
  asked.override === true
    ? { ...asked, ...besideLasting(list, { ...asked, suffix: 'override', now }) }
    : asked;

/** What the record says of whoever differs on purpose. */
const overrideOf = ({ override, cause, reason = '', terms }: WantedRecord): PriceException | undefined =>
  override === true
    ? { kind: 'override', by: actorOf(cause), reason, until: terms.validTo ?? '' }
    : undefined;

/** What is to be written; nothing when it is there already. */
const requireWrite = (set: SetPrice, wanted: WantedRecord, version: number): PriceWrite | undefined => {
  switch (set.kind) {
    case 'full':
      throw listFull(wanted);
    case 'duplicate':
      throw duplicateOf(set.of);
    case 'unchanged':
      return undefined;
    case 'created':
      return set;
    case 'changed':
      if (wanted.ifMatch !== 'any') checkVersion(wanted.ifMatch, version, 'required');
      return set;
  }
};

/** The record as it is now: a repeated request is answered with that, or told that it was taken away since. */
const recordOf = (
  list: StoredPriceList | undefined,
  { sku, currency, priceId }: WantedRecord,
): PriceRecord => {
  const record = list?.prices.find((price) => price.priceId === priceId);
  if (record === undefined) throw noRecord({ sku, currency }, priceId);
  return record;
};
