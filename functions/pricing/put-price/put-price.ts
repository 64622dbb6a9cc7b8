import { channelOf } from '../../channels/store/parts.ts';
import { catalogErrors } from '../../catalog/errors.ts';
import { offerKey, type Offer } from '../../catalog/store/parts.ts';
import { savePart } from '../../../shared/dynamodb/aggregate.ts';
import { commit } from '../../../shared/dynamodb/transaction.ts';
import { causeOf, eventOf } from '../../../shared/events/envelope.ts';
import { outboxPart } from '../../../shared/events/outbox.ts';
import { invalidRequest } from '../../../shared/http/parse.ts';
import { problem } from '../../../shared/http/problem.ts';
import type { RequestOf, UseCase } from '../../../shared/http/request.ts';
import { checkVersion } from '../../../shared/http/version.ts';
import { remembered, replayed } from '../../../shared/idempotency/recent-keys.ts';
import { currencies } from '../../../shared/money/money.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { instant, type Clock } from '../../../shared/time/clock.ts';
import { pricingErrors } from '../errors.ts';
import { PriceChanged } from '../events.ts';
import type { PriceRecord } from '../model/price.ts';
import { MAX_RECORDS, setPrice, type SetPrice } from '../model/set-price.ts';
import { priceListKey, type StoredPriceList } from '../store/price-list.ts';
import { shownRecord } from '../store/shown.ts';
import type { PutPrice } from './contract.ts';

type Request = RequestOf<typeof PutPrice>;

export const putPrice: UseCase<typeof PutPrice, Runtime> = async (request, runtime) => {
  const { sku, currency, priceId } = request.params;
  refuseUnknownCurrency(currency);
  refuseContradictions(request.body);
  const list = await readList(request, runtime);
  const version = list?.version ?? 0;

  const set = setPrice(list, { priceId, terms: request.body, now: instant(runtime.clock) });
  const earlier = replayed(list?.recentKeys, request.idempotency);
  if (earlier !== undefined) return answer(request, earlier.status === 201 ? 201 : 200, asIs(set), version);
  switch (set.kind) {
    case 'full':
      throw listFull(sku, currency);
    case 'unchanged':
      return answer(request, 200, set.record, version);
    case 'created':
      return save(request, runtime, { list, set, status: 201 });
    case 'changed':
      checkVersion(request.ifMatch, version, 'required');
      return save(request, runtime, { list, set, status: 200 });
  }
};

/** The record as it is now: a repeated request is answered with that, whatever it asked for. */
const asIs = (set: SetPrice): PriceRecord => {
  if (set.kind === 'unchanged') return set.record;
  if (set.kind === 'changed') return set.previous;
  throw new Error('a price that was written before is not there');
};

/** The SKU and its prices in one call; a price for something that does not exist is a typing error. */
const readList = async ({ params, body }: Request, { db, clock }: Runtime) => {
  const [[offer, list]] = await Promise.all([
    db.getMany<Offer & StoredPriceList>([offerKey(params.sku), priceListKey(params.sku, params.currency)]),
    body.channel === undefined ? undefined : channelOf(db, clock, body.channel),
  ]);
  if (offer === undefined) {
    throw problem(catalogErrors.SKU_NOT_FOUND, {
      detail: `there is no SKU ${params.sku}; create its product first`,
      errors: [{ pointer: '/params/sku', code: 'SKU_NOT_FOUND', detail: `there is no SKU ${params.sku}` }],
    });
  }
  if (offer.aliasOf !== undefined) {
    throw problem(pricingErrors.PRICE_OF_ALIAS, {
      detail: `${params.sku} is another name of ${offer.aliasOf}`,
      extensions: { sku: offer.aliasOf },
    });
  }
  return list;
};

type Write = Extract<SetPrice, { kind: 'created' | 'changed' }>;

const save = async (
  request: Request,
  { db, clock }: Runtime,
  { list, set, status }: { list: StoredPriceList | undefined; set: Write; status: 200 | 201 },
) => {
  const { sku, currency } = request.params;
  const changed: StoredPriceList = {
    sku,
    currency,
    version: (list?.version ?? 0) + 1,
    prices: set.prices,
    recentKeys: remembered(list?.recentKeys, request.idempotency, status),
  };
  await commit(db, [
    savePart(priceListKey(sku, currency), changed),
    outboxPart(clock, { table: 'catalog', pk: `SKU#${sku}#${currency}` }, [
      announced(request, clock, changed, set),
    ]),
  ]);
  return answer(request, status, set.record, changed.version);
};

const announced = (
  request: Request,
  clock: Clock,
  { sku, currency, version }: StoredPriceList,
  set: Write,
) => {
  const { createdAt: _since, ...terms } = set.record;
  return eventOf(PriceChanged, {
    aggregateId: `${sku}:${currency}`,
    aggregateVersion: version,
    occurredAt: instant(clock),
    channel: set.record.channel,
    cause: causeOf(request),
    data: {
      sku,
      currency,
      ...terms,
      ...(set.kind === 'created' ? {} : { previousAmount: set.previous.amount }),
    },
  });
};

const refuseUnknownCurrency = (currency: string): void => {
  if (Object.hasOwn(currencies, currency)) return;
  const detail = `${currency} is not one of ${Object.keys(currencies).join(', ')}`;
  throw problem(pricingErrors.CURRENCY_UNKNOWN, {
    detail,
    errors: [{ pointer: '/params/currency', code: 'CURRENCY_UNKNOWN', detail }],
  });
};

const refuseContradictions = ({ amount, compareAt, validFrom, validTo }: Request['body']): void => {
  const wrong = [
    ...(compareAt !== undefined && compareAt < amount
      ? [
          {
            pointer: '/body/compareAt',
            code: 'too_small',
            detail: `must be at least the amount, ${amount}, found ${compareAt}`,
          },
        ]
      : []),
    ...(validFrom !== undefined && validTo !== undefined && Date.parse(validFrom) >= Date.parse(validTo)
      ? [
          {
            pointer: '/body/validTo',
            code: 'too_small',
            detail: `must be after validFrom, ${validFrom}, found ${validTo}`,
          },
        ]
      : []),
  ];
  if (wrong.length > 0) throw invalidRequest(wrong);
};

const listFull = (sku: string, currency: string) =>
  problem(pricingErrors.PRICE_LIST_FULL, {
    detail: `${sku} has ${MAX_RECORDS} price records in ${currency}`,
  });

const answer = ({ params }: Request, status: 200 | 201, record: PriceRecord, version: number) => ({
  status,
  body: { sku: params.sku, currency: params.currency, ...shownRecord(record), version },
  version,
});
