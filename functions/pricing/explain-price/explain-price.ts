import { channelOf } from '../../channels/public.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { explainPrice as explain } from '../model/explain-price.ts';
import type { PriceContext } from '../model/price.ts';
import { publicContext } from '../model/public-context.ts';
import { resolvePrice } from '../model/resolve-price.ts';
import { priceListKey, type StoredPriceList } from '../store/price-list.ts';
import { noPrices } from '../requests/refuse-price.ts';
import { shownRecord } from '../view/shown-price.ts';
import type { ExplainPrice } from './contract.ts';

type Request = RequestOf<typeof ExplainPrice>;

export const explainPrice: UseCase<typeof ExplainPrice, Runtime> = async ({ params, query }, runtime) => {
  const { db, clock } = runtime;
  const [list, channel] = await Promise.all([
    db.get<StoredPriceList>(priceListKey(params.sku, params.currency)),
    channelOf(db, clock, query.channel, '/query/channel'),
  ]);
  if (list === undefined) throw noPrices(params);
  const at = query.at === undefined ? clock.now() : Date.parse(query.at);
  const context = { ...publicContext(channel, at, query.quantity), ...askedBy(query) };
  const { channel: weighed, candidates } = explain(list, context);
  const price = resolvePrice(list, context);
  return {
    status: 200,
    body: {
      ...params,
      at: new Date(at).toISOString(),
      ...(price === undefined ? {} : { price }),
      channel: weighed,
      candidates: candidates.map(({ record, ...rest }) => ({ ...shownRecord(record), ...rest })),
    },
  };
};

const askedBy = ({ location, country, customer, groups }: Request['query']): Partial<PriceContext> => ({
  locationId: location,
  country,
  customerId: customer,
  ...(groups === undefined ? {} : { customerGroups: groups.split(',') }),
});
