import { defineErrors } from '#shared/contracts/error.ts';

export const channelsErrors = defineErrors({
  CHANNEL_NOT_FOUND: {
    status: 404,
    title: 'Sales channel not found',
    action: 'Use a code from GET /v1/channels.',
  },
  LOCATION_NOT_FOUND: {
    status: 404,
    title: 'Location not found',
    action: 'Use a code from GET /v1/locations.',
  },
});
