import type * as z from 'zod/mini';
import { durationMs } from '#shared/time/duration.ts';
import { localTime } from '#shared/time/local-time.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { campaignBody } from '../schemas.ts';
import { FALLBACK_ZONE } from './fallback-zone.ts';

export type CampaignBody = z.output<typeof campaignBody>;
export type CampaignAudience = CampaignBody['audience'];
export type CampaignStatus = 'scheduled' | 'running' | 'paused' | 'completed' | 'cancelled';

/** What a campaign has done so far. Saved with the position, so that a page counts once however often it is tried. */
export interface CampaignProgress {
  /** Where the next page of customers begins; absent at the beginning and at the end. */
  readonly cursor?: string;
  readonly customersSeen: number;
  readonly entered: number;
  /** Customers of the audience that could not enter, by reason. */
  readonly refused: Readonly<Record<string, number>>;
}

export interface Campaign extends CampaignBody, Versioned {
  readonly campaignId: string;
  readonly status: CampaignStatus;
  /** Which of its timers may move it; others belong to a time before a pause. */
  readonly step: number;
  readonly progress: CampaignProgress;
  /** How many times it began. @default 1 */
  readonly round?: number;
  /** A journey began it because of an event; such campaigns do not count against the limit, and are forgotten. */
  readonly isAutomatic?: boolean;
  /** Seconds since 1970. */
  readonly ttl?: number;
  readonly createdAt: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
}

export const noProgress: CampaignProgress = { customersSeen: 0, entered: 0, refused: {} };

/** What may be asked of a campaign, and what it then is. */
const transitions: Readonly<Record<CampaignStatus, readonly CampaignStatus[]>> = {
  scheduled: ['running', 'cancelled'],
  running: ['paused', 'cancelled'],
  paused: ['running', 'cancelled'],
  completed: [],
  cancelled: [],
};

export const mayBecome = ({ status }: Campaign, wanted: CampaignStatus): boolean =>
  transitions[status].includes(wanted);

/** A campaign before its first step. */
export const newCampaign = (
  content: CampaignBody & Pick<Campaign, 'campaignId' | 'isAutomatic' | 'ttl'>,
  createdAt: string,
): Campaign => ({ ...content, status: 'scheduled', step: 1, progress: noProgress, createdAt, version: 1 });

/** The campaign as it waits for its next round, after the last page of one; nothing when it does not repeat. */
export const nextRound = (campaign: Campaign, now: number): Campaign | undefined => {
  const { every, startAt, createdAt, round = 1 } = campaign;
  if (every === undefined) return undefined;
  const interval = durationMs(every);
  const first = Date.parse(startAt ?? createdAt);
  // Rounds that were missed, during a pause for example, are not made up for.
  const missed = Math.max(0, Math.floor((now - first) / interval));
  return {
    ...campaign,
    status: 'scheduled',
    startAt: new Date(first + (missed + 1) * interval).toISOString(),
    round: round + 1,
    step: campaign.step + 1,
    progress: { ...campaign.progress, cursor: undefined },
  };
};

/** What a customer enters because of: once for each round. */
export const causeOfRound = ({ campaignId, round = 1 }: Pick<Campaign, 'campaignId' | 'round'>): string =>
  round === 1 ? `campaign:${campaignId}` : `campaign:${campaignId}:${round}`;

/** Somebody of all customers, as far as audiences ask. */
export interface AudienceMember {
  readonly customerId: string;
  readonly segments?: readonly string[];
  readonly consents: readonly { readonly purpose: string; readonly state: string }[];
  readonly timeZone?: string;
  readonly personal: { readonly birthday?: string };
}

/** Whether a customer of all customers belongs to an audience; what is asked of other data is not decided here. */
export const isInAudience = (audience: CampaignAudience, member: AudienceMember, now: number): boolean => {
  if ('customerIds' in audience) return audience.customerIds.includes(member.customerId);
  if ('segment' in audience) return member.segments?.includes(audience.segment) === true;
  if ('birthday' in audience) return isBirthday(member, now);
  return member.consents.some(({ purpose, state }) => purpose === 'marketing' && state === 'granted');
};

/** Who was born on the 29th of February celebrates on the 28th in other years. */
const isBirthday = (
  { personal: { birthday }, timeZone = FALLBACK_ZONE }: AudienceMember,
  now: number,
): boolean => {
  const { date } = localTime(now, timeZone);
  const [year = '', ...rest] = date.split('-');
  const today = rest.join('-');
  const isLeap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return birthday === today || (birthday === '02-29' && today === '02-28' && !isLeap);
};

/** Progress after one page of customers. */
export const withPage = (
  { customersSeen, entered, refused }: CampaignProgress,
  page: { readonly seen: number; readonly results: readonly string[]; readonly cursor?: string },
): CampaignProgress => {
  const count = (result: string): number => page.results.filter((each) => each === result).length;
  const reasons = [...new Set(page.results)].filter((each) => each !== 'entered');
  return {
    cursor: page.cursor,
    customersSeen: customersSeen + page.seen,
    entered: entered + count('entered'),
    refused: {
      ...refused,
      ...Object.fromEntries(reasons.map((reason) => [reason, (refused[reason] ?? 0) + count(reason)])),
    },
  };
};
