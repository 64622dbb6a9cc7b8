import type { CampaignBody } from '../campaign.ts';
import type { JourneyBody, JourneyStep, MessageReason, MessageRules } from '../journey.ts';

/** What is said when a built-in journey is switched on. */
export interface BuiltInOptions {
  /** A promotion that needs a coupon: journeys that give something give a code of it. */
  readonly promotionId?: string;
  /** Of the replenishment: what is used up, and how soon. */
  readonly sku?: string;
  readonly after?: string;
  /** Of the missions: what they bring. */
  readonly points?: number;
}

export interface BuiltInJourney extends Omit<JourneyBody, 'channel' | 'status'> {
  /** Enters whom no event names, each day. */
  readonly campaign?: Pick<CampaignBody, 'audience' | 'every' | 'perMinute'>;
}

export type BuiltInDefinition = (options: BuiltInOptions) => BuiltInJourney;

/** By name, with templates of the same names in engagement. */
export type BuiltInGroup = Readonly<Record<string, BuiltInDefinition>>;

export const ordered = { type: 'OrderPlaced', source: 'satu.orders' } as const;
export const customer = 'customerId';
export const common = { holdOutPercent: 0, exits: [] };

export const message = (id: string, templateId: string, rules: MessageRules = {}): JourneyStep => ({
  id,
  kind: 'message',
  templateId,
  purpose: 'marketing',
  ...rules,
});

export const wait = (id: string, time: string): JourneyStep => ({ id, kind: 'wait', for: time });

export const until = (id: string, localTime: string): JourneyStep => ({ id, kind: 'wait_until', localTime });

export const coupon = ({ promotionId }: BuiltInOptions): readonly JourneyStep[] =>
  promotionId === undefined ? [] : [{ id: 'coupon', kind: 'coupon', promotionId }];

export const nextOrder = (timeout: string, otherwise: string, timesUsual?: number): JourneyStep => ({
  id: 'next-order',
  kind: 'wait_for_event',
  event: ordered,
  timeout,
  timesUsual,
  then: 'end',
  otherwise,
});

export const why = (id: string, en: string): MessageReason => ({ id, en });

export const about = (product: Omit<Extract<MessageRules['about'], { kind: 'product' }>, 'kind'>) =>
  ({ about: { kind: 'product', ...product } }) as const;
