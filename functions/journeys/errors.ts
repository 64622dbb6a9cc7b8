import { defineErrors } from '#shared/contracts/error.ts';

export const journeysErrors = defineErrors({
  JOURNEY_NOT_FOUND: {
    status: 404,
    title: 'Journey not found',
    action: 'Check the id, or list the journeys with GET /v1/journeys.',
  },
  JOURNEY_INVALID: {
    status: 422,
    title: 'Journey definition is invalid',
    action: 'Correct the fields named in `errors`; steps lead forward, to steps that exist.',
  },
  JOURNEY_NOT_ACTIVE: {
    status: 409,
    title: 'The journey takes no new customers',
    action: 'Set its status to active with PUT /v1/journeys/{journeyId}.',
  },
  TOO_MANY_JOURNEYS: {
    status: 409,
    title: 'Journey limit reached',
    action: 'Change a stopped journey instead of adding another.',
  },
  JOURNEY_CUSTOMER_UNKNOWN: {
    status: 422,
    title: 'Customer not found',
    action: 'Send the id of an existing customer profile.',
  },
});
