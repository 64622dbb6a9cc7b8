import { allCustomers } from '../../customers/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { isInAudience, type CampaignAudience } from '../model/campaign.ts';

/** Customers of a static list that are entered between two savings of the position. */
const LIST_PAGE = 100;

export interface AudiencePage {
  readonly customerIds: readonly string[];
  /** Customers looked at, in the audience or not. */
  readonly seen: number;
  readonly cursor?: string;
}

/** Some of an audience, from a position on. */
export const audiencePage = async (
  db: Database,
  audience: CampaignAudience,
  cursor: string | undefined,
): Promise<AudiencePage> => {
  if ('customerIds' in audience) {
    const from = Number(cursor ?? 0);
    const customerIds = audience.customerIds.slice(from, from + LIST_PAGE);
    const next = from + LIST_PAGE;
    const isLast = next >= audience.customerIds.length;
    return { customerIds, seen: customerIds.length, cursor: isLast ? undefined : String(next) };
  }
  const { items, nextCursor } = await allCustomers(db, { cursor });
  return {
    customerIds: items.filter((each) => isInAudience(audience, each)).map(({ customerId }) => customerId),
    seen: items.length,
    cursor: nextCursor,
  };
};
