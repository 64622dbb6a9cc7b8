import { problem } from '#shared/problems/problem.ts';
import { segmentsErrors } from '../errors.ts';
import { ruleFaults } from '../model/check-rule.ts';
import type { SegmentRule } from '../model/segment.ts';

export const refuseRuleFaults = (rule: SegmentRule): void => {
  const errors = ruleFaults(rule);
  if (errors.length > 0)
    throw problem(segmentsErrors.SEGMENT_RULE_INVALID, { detail: errors[0]?.detail ?? '', errors });
};
