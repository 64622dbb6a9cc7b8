import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { campaignBody } from '../schemas.ts';

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

/** Somebody of all customers, as far as audiences ask. */
export interface AudienceMember {
  readonly customerId: string;
  readonly segments?: readonly string[];
  readonly consents: readonly { readonly purpose: string; readonly state: string }[];
}

/** Whether a customer belongs to a segment or, for everybody, agreed to marketing by some medium. */
export const isInAudience = (audience: CampaignAudience, member: AudienceMember): boolean => {
  if ('customerIds' in audience) return audience.customerIds.includes(member.customerId);
  if ('segment' in audience) return member.segments?.includes(audience.segment) === true;
  return member.consents.some(({ purpose, state }) => purpose === 'marketing' && state === 'granted');
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
