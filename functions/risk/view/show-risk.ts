import type { RiskAssessment, RiskRules } from '../model/assessment.ts';

export const showRiskRules = ({ version, holdFrom, velocity }: RiskRules) => ({
  version,
  holdFrom,
  velocity: velocity.map((rule) => ({ ...rule })),
});

export const showAssessment = ({ source, score, reasons, heldWith, at }: RiskAssessment) => ({
  source,
  score,
  reasons: [...reasons],
  held: heldWith !== undefined,
  at,
});
