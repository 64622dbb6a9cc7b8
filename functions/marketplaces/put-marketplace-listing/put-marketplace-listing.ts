import { requireSkus } from '../../inventory/public.ts';
import { channelOf } from '../../channels/public.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { MarketplaceModule } from '../model/marketplace.ts';
import { requireAccount } from '../requests/require-account.ts';
import { requireModule } from '../requests/require-module.ts';
import { listingKey, loadListing, loadListings } from '../store/listings.ts';
import { wantListing } from '../telling/want-listing.ts';
import { showListing } from '../view/show-marketplace.ts';
import type { PutMarketplaceListing } from './contract.ts';

type Request = RequestOf<typeof PutMarketplaceListing>;

export const putMarketplaceListing: UseCase<typeof PutMarketplaceListing, Runtime> = async (
  request,
  runtime,
) => {
  const { params, body } = request;
  const { db } = runtime;
  const account = await requireAccount(db, params.marketplace);
  refuseIds(requireModule(params.marketplace), body.ids);
  await refuseCurrency(request, account.channel, runtime);
  const current = await loadListing(db, params);
  if (current === undefined) await requireSkus(db, [{ sku: params.sku, pointer: '/params/sku' }]);
  const { status, aggregate } = await saveUpsert(
    db,
    { key: listingKey(params), current },
    { ...params, ...body },
    request,
  );
  // Also when nothing changed: the first request may have crashed before this.
  await wantListing(aggregate, account, runtime);
  const found = (await loadListings(db, params.marketplace, [params.sku])).get(params.sku);
  return {
    status,
    body: showListing({ listing: aggregate, told: found?.told ?? {} }),
    version: aggregate.version,
  };
};

/** @throws INVALID_REQUEST unless the ids are those that the marketplace needs */
const refuseIds = ({ name, listingIds }: MarketplaceModule, ids: Readonly<Record<string, string>>): void => {
  const wrong = [...new Set([...listingIds, ...Object.keys(ids)])].filter(
    (id) => !listingIds.includes(id) || ids[id] === undefined,
  );
  if (wrong.length === 0) return;
  const detail = `${name} needs ${listingIds.join(', ')}, and nothing else`;
  throw invalidRequest(wrong.map((id) => ({ pointer: `/body/ids/${id}`, code: 'invalid_ids', detail })));
};

const refuseCurrency = async ({ body }: Request, channel: string, { db, clock }: Runtime): Promise<void> => {
  const { currency } = await channelOf(db, clock, channel);
  if (body.price === undefined || body.price.currency === currency) return;
  const detail = `prices of the channel ${channel} are in ${currency}`;
  throw invalidRequest([{ pointer: '/body/price/currency', code: 'wrong_currency', detail }]);
};
