import { contactsOf } from '../../customers/public.ts';
import { mapAtOnce } from '#shared/concurrency/map-at-once.ts';
import type { Task } from '#shared/events/events-handler.ts';
import { instant } from '#shared/time/clock.ts';
import { audiencePage } from '../campaigning/audience-page.ts';
import { scheduleStep } from '../campaigning/schedule-step.ts';
import { causeOfRound, nextRound, withPage, type Campaign } from '../model/campaign.ts';
import type { Journey } from '../model/journey.ts';
import type { RunningDependencies } from '../running/dependencies.ts';
import { enterContact } from '../running/enter-journey.ts';
import { CampaignMoved, loadCampaign, saveCampaign } from '../store/campaigns.ts';
import { loadJourney } from '../store/journeys.ts';

/** Customers entered at the same time. */
const AT_ONCE = 20;

/**
 * Enters as many customers as a minute allows, page by page, then makes the timer of the next minute. The position is
 * saved after each page: what a crash left undone is done again, and enters nobody twice.
 */
export const stepCampaign: Task<RunningDependencies> = async ({ campaignId, step }, dependencies) => {
  const campaign = await loadCampaign(dependencies.db, String(campaignId));
  if (campaign?.status !== 'running' && campaign?.status !== 'scheduled') return;
  // The step was done, and its successor's timer may not have been made.
  if (campaign.step !== step) return scheduleStep(campaign, dependencies);
  try {
    await runStep(campaign, dependencies);
  } catch (error) {
    // Paused, or moved by another delivery of this timer.
    if (!(error instanceof CampaignMoved)) throw error;
  }
};

const runStep = async (from: Campaign, dependencies: RunningDependencies): Promise<void> => {
  const { db, clock } = dependencies;
  const journey = await loadJourney(db, from.journeyId);
  const startedAt = from.startedAt ?? instant(clock);
  let campaign: Campaign = { ...from, status: 'running', startedAt, version: from.version + 1 };
  await saveCampaign(db, campaign);
  let inThisStep = 0;
  do {
    const page = await audiencePage(dependencies, campaign.audience, campaign.progress.cursor);
    const results = await enterAll(page.customerIds, campaign, journey, dependencies);
    inThisStep += page.customerIds.length;
    const progress = withPage(campaign.progress, { ...page, results });
    const isOver = page.cursor === undefined;
    const isFull = inThisStep >= campaign.perMinute;
    campaign = { ...campaign, progress, version: campaign.version + 1 };
    if (isOver) return endRound(campaign, dependencies);
    if (isFull) campaign = { ...campaign, step: campaign.step + 1 };
    await saveCampaign(db, campaign);
  } while (inThisStep < campaign.perMinute);
  await scheduleStep(campaign, dependencies);
};

/** After the last page: a campaign that repeats waits for its next round, others are over. */
const endRound = async (campaign: Campaign, dependencies: RunningDependencies): Promise<void> => {
  const { db, clock } = dependencies;
  const next = nextRound(campaign, clock.now());
  if (next === undefined)
    return saveCampaign(db, { ...campaign, status: 'completed', finishedAt: instant(clock) });
  await saveCampaign(db, next);
  await scheduleStep(next, dependencies);
};

/** Each result is `entered`, or why not. */
const enterAll = async (
  customerIds: readonly string[],
  campaign: Campaign,
  journey: Journey | undefined,
  dependencies: RunningDependencies,
): Promise<readonly string[]> => {
  if (journey === undefined) return customerIds.map(() => 'journey_gone');
  const { campaignId, data, round = 1 } = campaign;
  const request = { cause: causeOfRound(campaign), correlationId: campaignId, facts: data, depth: 0 };
  const contacts = await contactsOf(dependencies, customerIds);
  const people = customerIds.map((customerId, at) => ({ customerId, contact: contacts[at] }));
  return mapAtOnce(people, AT_ONCE, async ({ customerId, contact }) => {
    const entry = { ...request, customerId, isProbablyNew: round === 1 };
    const result = await enterContact(journey, contact, entry, dependencies);
    return result.kind === 'refused' ? result.reason : 'entered';
  });
};
