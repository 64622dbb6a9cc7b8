import { allCustomers, type Profile } from '../../customers/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { ruleHolds } from '../model/rule.ts';
import type { SegmentRule } from '../model/segment.ts';
import { refuseRuleFaults } from '../requests/refuse-rule-faults.ts';
import { segmentSubjects } from '../requests/segment-subjects.ts';
import type { PreviewSegment } from './contract.ts';

const MOST_SEEN = 5000;
const SAMPLE = 10;

export const previewSegment: UseCase<typeof PreviewSegment, Runtime> = async ({ body }, runtime) => {
  refuseRuleFaults(body.rule);
  const members: string[] = [];
  let customersSeen = 0;
  let { cursor } = body;
  do {
    const page = await allCustomers(runtime.db, { cursor });
    members.push(...(await foundBy(body.rule, page.items, runtime)));
    customersSeen += page.items.length;
    cursor = page.nextCursor;
  } while (cursor !== undefined && customersSeen < MOST_SEEN);
  const sample = members.slice(0, SAMPLE);
  return {
    status: 200,
    body: { members: members.length, customersSeen, sample, nextCursor: cursor ?? null },
  };
};

const foundBy = async (
  rule: SegmentRule,
  profiles: readonly Profile[],
  runtime: Runtime,
): Promise<readonly string[]> => {
  const subjects = await segmentSubjects(profiles, runtime);
  return subjects
    .filter(({ isExcluded, facts }) => !isExcluded && ruleHolds(rule, facts))
    .map(({ standing }) => standing.customerId);
};
