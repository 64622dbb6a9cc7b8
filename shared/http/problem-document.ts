import type { Problem } from '#shared/problems/problem.ts';

/** The RFC 9457 document of a problem. */
export const problemDocument = ({ contract, details }: Problem, requestId: string) => ({
  ...details.extensions,
  type: `/docs/errors#${contract.code}`,
  title: contract.title,
  status: contract.status,
  code: contract.code,
  detail: details.detail,
  action: contract.action,
  errors: details.errors,
  requestId,
});
