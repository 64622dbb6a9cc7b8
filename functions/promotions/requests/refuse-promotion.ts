import { catalogErrors } from '../../catalog/errors.ts';
import { offerKey, type Offer } from '../../catalog/public.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { loadDirectory, readDirectory } from '../../channels/public.ts';
import type { ErrorContract } from '#shared/contracts/error.ts';
import { problem } from '#shared/problems/problem.ts';
import { currencies } from '#shared/money/money.ts';
import type { Runtime } from '#shared/runtime.ts';
import { promotionsErrors } from '../errors.ts';
import { conflictsOf, contradictionsOf, type Contradiction } from '../model/validation/contradictions.ts';
import type { Promotion } from '../model/promotion.ts';

/** Refuses what contradicts itself, and what stands against another promotion that may still hold. */
export const refuseContradictions = (promotion: Promotion, others: readonly Promotion[]): void => {
  const wrong = [...unknownCurrency(promotion), ...contradictionsOf(promotion)];
  if (wrong.length > 0) throw refusal(promotionsErrors.PROMOTION_INCONSISTENT, wrong);
  refuseConflicts(promotion, others);
};

/** Refuses what stands against another promotion that may still hold. */
export const refuseConflicts = (promotion: Promotion, others: readonly Promotion[]): void => {
  const rivals = others.filter(({ promotionId }) => promotionId !== promotion.promotionId);
  const conflicts = conflictsOf(promotion, rivals);
  if (conflicts.length > 0) throw refusal(promotionsErrors.PROMOTION_CONFLICT, conflicts);
};

const unknownCurrency = ({ currency }: Promotion): readonly Contradiction[] =>
  currency === undefined || Object.hasOwn(currencies, currency)
    ? []
    : [
        {
          pointer: '/currency',
          code: 'CURRENCY_UNKNOWN',
          detail: `${currency} is not a currency of ISO 4217`,
        },
      ];

interface NamedReference {
  readonly name: string;
  readonly pointer: string;
}

/** Refuses channels, locations and SKUs that the shop does not have: a typing error would make it hold for nobody. */
export const refuseUnknown = async (
  { conditions, effect }: Promotion,
  { db, clock }: Runtime,
): Promise<void> => {
  const channels = namedIn(conditions.channels, '/conditions/channels');
  const places = [
    ...namedIn(conditions.soldAt, '/conditions/soldAt'),
    ...namedIn(conditions.pickedUpAt, '/conditions/pickedUpAt'),
  ];
  const skus =
    effect.kind === 'gift'
      ? [{ name: effect.sku, pointer: '/effect/sku' }]
      : effect.kind === 'bundle'
        ? effect.parts.map(({ sku }, at) => ({ name: sku, pointer: `/effect/parts/${at}/sku` }))
        : [];
  const directory = await directoryWith(channels, places, { db, clock });
  refuseMissing(channelsErrors.CHANNEL_NOT_FOUND, 'channel', channels, (name) =>
    directory.channels.has(name),
  );
  refuseMissing(channelsErrors.LOCATION_NOT_FOUND, 'location', places, (name) =>
    directory.locations.has(name),
  );
  const offers = await db.getMany<Offer>(skus.map(({ name }) => offerKey(name)));
  const sold = new Set(skus.flatMap(({ name }, at) => (offers[at] === undefined ? [] : [name])));
  refuseMissing(catalogErrors.SKU_NOT_FOUND, 'SKU', skus, (name) => sold.has(name));
};

/** Looked up afresh when something is not known yet: it may have been created a moment ago. */
const directoryWith = async (
  channels: readonly NamedReference[],
  places: readonly NamedReference[],
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
) => {
  const directory = await loadDirectory(db, clock);
  const isKnown =
    channels.every(({ name }) => directory.channels.has(name)) &&
    places.every(({ name }) => directory.locations.has(name));
  return isKnown ? directory : readDirectory(db, clock);
};

const namedIn = (names: readonly string[] | undefined, pointer: string): readonly NamedReference[] =>
  (names ?? []).map((name, at) => ({ name, pointer: `${pointer}/${at}` }));

const refuseMissing = (
  contract: ErrorContract,
  what: string,
  named: readonly NamedReference[],
  isThere: (name: string) => boolean,
): void => {
  const missing = named.filter(({ name }) => !isThere(name));
  if (missing.length === 0) return;
  throw refusal(
    contract,
    missing.map(({ name, pointer }) => ({
      pointer,
      code: contract.code,
      detail: `no ${what} ${name}`,
    })),
  );
};

const refusal = (contract: ErrorContract, found: readonly Contradiction[]) =>
  problem(contract, {
    detail: found.map(({ detail }) => detail).join('; '),
    errors: found.map(({ pointer, code, detail }) => ({ pointer: `/body${pointer}`, code, detail })),
  });
