import { defineErrors } from '../../shared/contracts/error.ts';

/** Nothing of its own to refuse: messages follow from events, and a list that is empty is an answer. */
export const engagementErrors = defineErrors({});
