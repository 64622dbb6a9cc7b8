import { defineErrors } from '#shared/contracts/error.ts';

/** Nothing to refuse yet: points are earned and taken back by events, and asking for them always has an answer. */
export const loyaltyErrors = defineErrors({});
