import { allCustomers } from '../../customers/public.ts';
import { requireSegment, segmentMembersOf } from '../../segments/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { isInAudience, type CampaignAudience } from '../model/campaign.ts';
import { wishersOf } from '../store/wishers.ts';
import { haveExpiringPoints } from './expiring-points.ts';

/** Customers of a list that are entered between two savings of the position. */
const LIST_PAGE = 100;

export interface AudiencePage {
  readonly customerIds: readonly string[];
  /** Customers looked at, in the audience or not. */
  readonly seen: number;
  readonly cursor?: string;
}

/** Some of an audience, from a position on. */
export const audiencePage = async (
  runtime: Pick<Runtime, 'db' | 'clock'>,
  audience: CampaignAudience,
  cursor: string | undefined,
): Promise<AudiencePage> => {
  const { db, clock } = runtime;
  if ('customerIds' in audience) return listPage(audience.customerIds, cursor);
  if ('wishing' in audience) return wishersOf(db, audience.wishing, LIST_PAGE, cursor);
  if ('segmentId' in audience) return segmentPage(db, audience.segmentId, cursor);
  const { items, nextCursor } = await allCustomers(db, { cursor });
  const customerIds =
    'pointsExpireWithin' in audience
      ? await haveExpiringPoints(
          items.map(({ customerId }) => customerId),
          audience.pointsExpireWithin,
          runtime,
        )
      : items.filter((each) => isInAudience(audience, each, clock.now())).map(({ customerId }) => customerId);
  return { customerIds, seen: items.length, cursor: nextCursor };
};

const segmentPage = async (
  db: Runtime['db'],
  segmentId: string,
  cursor: string | undefined,
): Promise<AudiencePage> => {
  if (cursor === undefined) await requireSegment(db, segmentId);
  const { items, nextCursor } = await segmentMembersOf(db, segmentId, { limit: LIST_PAGE, cursor });
  return {
    customerIds: items.map(({ customerId }) => customerId),
    seen: items.length,
    cursor: nextCursor,
  };
};

const listPage = (customerIds: readonly string[], cursor: string | undefined): AudiencePage => {
  const from = Number(cursor ?? 0);
  const next = from + LIST_PAGE;
  const page = customerIds.slice(from, next);
  return {
    customerIds: page,
    seen: page.length,
    cursor: next >= customerIds.length ? undefined : String(next),
  };
};
