import * as z from 'zod/mini';
import { sku as skuField } from '#shared/contracts/fields.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { valueAt } from '#shared/json/value-at.ts';
import { DAY, instant, ttlAfter } from '#shared/time/clock.ts';
import { beginCampaign } from '../campaigning/begin-campaign.ts';
import { newCampaign } from '../model/campaign.ts';
import type { Journey } from '../model/journey.ts';
import type { RunningDependencies } from '../running/dependencies.ts';
import { wishersOf } from '../store/wishers.ts';
import { factsOf } from './facts-of.ts';
import type { BusObservation } from './observed.ts';

/** Campaigns that events began are kept this long, for questions about them. */
const KEPT = 30 * DAY;
const PER_MINUTE = 1000;

/**
 * Begins a campaign to everybody who wishes the SKU of an event, once per event: however many they are, each enters
 * once, and a crash loses nobody.
 */
export const startWishersCampaign = async (
  { journeyId, name, status, trigger }: Journey,
  event: BusObservation,
  dependencies: RunningDependencies,
): Promise<void> => {
  const { db, clock } = dependencies;
  const sku = z.safeParse(skuField, valueAt(event.data, trigger?.wishing ?? '')).data;
  if (sku === undefined || status !== 'active') return;
  // Whoever took it off their list is seen, too: the campaign itself enters only those who still wish it.
  const { seen } = await wishersOf(db, sku, 1);
  if (seen === 0) return;
  const content = {
    campaignId: derivedId('auto', journeyId, event.eventId).toLowerCase().replaceAll('_', '-'),
    name,
    journeyId,
    audience: { wishing: sku },
    data: factsOf(event),
    perMinute: PER_MINUTE,
    isAutomatic: true,
    ttl: ttlAfter(clock, KEPT),
  };
  await beginCampaign(newCampaign(content, instant(clock)), dependencies);
};
