import * as z from 'zod/mini';
import { sku as skuField } from '#shared/contracts/fields.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { valueAt } from '#shared/json/value-at.ts';
import { DAY, instant, ttlAfter } from '#shared/time/clock.ts';
import { scheduleStep } from '../campaigning/schedule-step.ts';
import { noProgress, type Campaign } from '../model/campaign.ts';
import type { Journey } from '../model/journey.ts';
import type { RunningDependencies } from '../running/dependencies.ts';
import { CampaignMoved, loadCampaign, saveCampaign } from '../store/campaigns.ts';
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
  const campaignId = derivedId('auto', journeyId, event.eventId).toLowerCase().replaceAll('_', '-');
  const known = await loadCampaign(db, campaignId);
  if (known !== undefined) {
    if (known.status === 'scheduled') await scheduleStep(known, dependencies);
    return;
  }
  const { customerIds } = await wishersOf(db, sku, 1);
  if (customerIds.length === 0) return;
  const campaign: Campaign = {
    campaignId,
    name,
    journeyId,
    audience: { wishing: sku },
    data: factsOf(event),
    perMinute: PER_MINUTE,
    status: 'scheduled',
    step: 1,
    progress: noProgress,
    isAutomatic: true,
    ttl: ttlAfter(clock, KEPT),
    createdAt: instant(clock),
    version: 1,
  };
  try {
    await saveCampaign(db, campaign);
  } catch (error) {
    if (!(error instanceof CampaignMoved)) throw error;
  }
  await scheduleStep(campaign, dependencies);
};
