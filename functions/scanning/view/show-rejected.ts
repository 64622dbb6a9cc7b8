import type { CodeProblem, RejectedRead } from '../model/scan-session.ts';

const WORDS: Readonly<Record<CodeProblem, string>> = {
  UNKNOWN_CODE: 'no SKU has this code',
  BAD_CHECK_DIGIT: 'the check digit is wrong; scan again',
  NOT_AN_ITEM_TAG: 'no SGTIN-96 tag, or a damaged read',
  NO_ITEM_IN_CODE: 'the code has no GTIN (AI 01)',
  BAD_EXPIRY_DATE: 'the expiry date (AI 17) is no date',
};

export const showRejected = ({ at, code, problem, reads }: RejectedRead) => ({
  pointer: `/body/reads/${at}/code`,
  code: problem,
  detail: `${code}: ${WORDS[problem]}`,
  reads,
});
