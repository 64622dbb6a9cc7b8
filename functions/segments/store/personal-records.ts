import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import { contentOf, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import type { SegmentStanding } from '../model/standing.ts';
import { segmentsItems } from '../table.ts';
import { segmentMemberKey, segmentStandingKey } from './keys.ts';

export const segmentRecordsGrants = [
  may(segmentsItems.items.segmentStanding, 'GetItem', 'DeleteItem'),
  may(segmentsItems.items.segmentMember, 'DeleteItem'),
];

/** The segments and lists that a person is in. */
export const segmentRecords = async (
  db: Database,
  customerId: string,
): Promise<readonly PersonalRecord[]> => {
  const key = segmentStandingKey(customerId);
  const standing = await db.get<SegmentStanding>(key);
  if (standing === undefined) return [];
  const members = Object.keys(standing.segments).map((id) => remove(segmentMemberKey(id, customerId)));
  return [
    {
      kind: 'segments',
      content: contentOf(standing, ['version', 'segmentDueShard', 'segmentDueAt']),
      // Without the standing nobody knows the members.
      erase: [...members, remove(key)],
    },
  ];
};
