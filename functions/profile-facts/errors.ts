import { defineErrors } from '#shared/contracts/error.ts';

export const profileFactsErrors = defineErrors({
  FACT_KIND_NOT_FOUND: {
    status: 404,
    title: 'Fact not known',
    action: 'Use a `factId` of GET /v1/fact-kinds; staff define new ones with PUT /v1/fact-kinds/{factId}.',
  },
  FACT_VALUE_WRONG: {
    status: 422,
    title: 'Value does not fit the fact',
    action: 'Send a value of the type and choices of GET /v1/fact-kinds.',
  },
  FACT_NOT_YOURS: {
    status: 409,
    title: 'The fact is not set this way',
    action: 'See `saidBy` of the fact: some are said by customers only, others by the shop only.',
  },
  FACT_NOT_ALLOWED: {
    status: 409,
    title: 'The customer does not want to be profiled',
    action: 'Keep it out: without profiling, only what the customer says is kept.',
  },
  FACTS_FULL: {
    status: 409,
    title: 'Too many facts',
    action: 'Remove one that is no longer used.',
  },
});
