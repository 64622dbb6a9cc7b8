import { channelOf } from '../../channels/public.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { UseCase } from '#shared/http/request.ts';
import { hashOf } from '#shared/ids/ids.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { MarketplaceModule } from '../model/marketplace.ts';
import { requireModule } from '../requests/require-module.ts';
import { accountKey, loadAccount } from '../store/accounts.ts';
import { forgetProgressPart, loadHealth } from '../store/health.ts';
import { showMarketplace } from '../view/show-marketplace.ts';
import type { ConnectMarketplace } from './contract.ts';

export const connectMarketplace: UseCase<typeof ConnectMarketplace, Runtime> = async (request, runtime) => {
  const { params, body } = request;
  const { db, clock } = runtime;
  refuseSettings(requireModule(params.marketplace), body.settings);
  await channelOf(db, clock, body.channel, '/body/channel');
  const { marketplace } = params;
  const [current, health] = await Promise.all([loadAccount(db, marketplace), loadHealth(db, marketplace)]);
  const isAnother = hashOf([current?.channel, current?.settings]) !== hashOf([body.channel, body.settings]);
  const { status, aggregate } = await saveUpsert(
    db,
    {
      key: accountKey(marketplace),
      current,
      beside: () => (isAnother ? [forgetProgressPart(health)] : []),
    },
    { marketplace, ...body },
    request,
  );
  const shown = isAnother ? await loadHealth(db, marketplace) : health;
  return { status, body: showMarketplace(aggregate, shown), version: aggregate.version };
};

/** @throws INVALID_REQUEST for what the marketplace does not know, or needs and did not get */
const refuseSettings = (
  { name, settings: known }: MarketplaceModule,
  given: Readonly<Record<string, string>>,
): void => {
  const formOf = (setting: string) => (Object.hasOwn(known, setting) ? known[setting] : undefined);
  const wrong = [...new Set([...Object.keys(known), ...Object.keys(given)])].filter(
    (setting) => formOf(setting)?.test(given[setting] ?? '') !== true,
  );
  if (wrong.length === 0) return;
  throw invalidRequest(
    wrong.map((setting) => ({
      pointer: `/body/settings/${setting}`,
      code: 'invalid_format',
      detail:
        formOf(setting) === undefined
          ? `${name} has no setting ${setting}; it has ${Object.keys(known).join(', ')}`
          : `${setting} has the form ${formOf(setting)?.source}`,
    })),
  );
};
