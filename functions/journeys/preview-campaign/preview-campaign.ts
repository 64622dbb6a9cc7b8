import { contactOf } from '../../customers/public.ts';
import { mapAtOnce } from '#shared/concurrency/map-at-once.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { audiencePage } from '../campaigning/audience-page.ts';
import { requireJourney } from '../requests/require-journey.ts';
import type { PreviewCampaign } from './contract.ts';

const MOST_SEEN = 5000;
const SAMPLE = 10;
/** Of Amazon SES: $0.10 for 1,000 are a cent for 100. */
const MESSAGES_PER_CENT = 100;
const AT_ONCE = 25;

export const previewCampaign: UseCase<typeof PreviewCampaign, Runtime> = async ({ body }, runtime) => {
  const { db } = runtime;
  const journey = await requireJourney(db, body.journeyId);
  const customerIds: string[] = [];
  let reachable = 0;
  let seen = 0;
  let cursor: string | undefined;
  do {
    const page = await audiencePage(runtime, body.audience, cursor);
    customerIds.push(...page.customerIds);
    reachable += await reachableOf(page.customerIds, runtime);
    seen += page.seen;
    cursor = page.cursor;
  } while (cursor !== undefined && seen < MOST_SEEN);
  const messages = reachable * journey.steps.filter(({ kind }) => kind === 'message').length;
  return {
    status: 200,
    body: {
      customers: customerIds.length,
      reachable,
      sample: customerIds.slice(0, SAMPLE),
      messages,
      cost: { amount: Math.ceil(messages / MESSAGES_PER_CENT), currency: 'USD' },
      isPartial: cursor !== undefined,
    },
  };
};

const reachableOf = async (
  customerIds: readonly string[],
  runtime: Pick<Runtime, 'db' | 'clock'>,
): Promise<number> => {
  const contacts = await mapAtOnce(customerIds, AT_ONCE, (customerId) => contactOf(runtime, customerId));
  return contacts.filter((contact) =>
    contact?.marketing.some((medium) => (medium === 'email' ? contact.email : contact.phone) !== undefined),
  ).length;
};
