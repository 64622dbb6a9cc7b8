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
  CAMPAIGN_NOT_FOUND: {
    status: 404,
    title: 'Campaign not found',
    action: 'Check the id, or list the campaigns with GET /v1/campaigns.',
  },
  CAMPAIGN_EXISTS: {
    status: 409,
    title: 'Campaign already exists',
    action: 'Use another id: a campaign is not changed after it was created.',
  },
  CAMPAIGN_STATE_INVALID: {
    status: 409,
    title: 'The campaign cannot change to this state',
    action: 'Start a new campaign if this one is completed or cancelled.',
  },
  TOO_MANY_CAMPAIGNS: {
    status: 409,
    title: 'Campaign limit reached',
    action: 'Ask the people who run Satu to remove old campaigns.',
  },
  JOURNEY_CUSTOMER_UNKNOWN: {
    status: 422,
    title: 'Customer not found',
    action: 'Send the id of an existing customer profile.',
  },
});
