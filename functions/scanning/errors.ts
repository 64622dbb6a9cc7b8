import { defineErrors } from '#shared/contracts/error.ts';

export const scanningErrors = defineErrors({
  SCAN_SESSION_NOT_FOUND: {
    status: 404,
    title: 'Scan session not found',
    action: 'Check the session id, or open the session with PUT /v1/scan-sessions/{sessionId}.',
  },
  SCAN_SESSION_USED: {
    status: 409,
    title: 'The scan session was already used',
    action: 'Send later reads to a new session. `detail` names what this one was recorded as.',
  },
  SCAN_SESSION_NOT_USABLE: {
    status: 422,
    title: 'The scan session cannot be used here',
    action: 'Use a session of the same location, with at least one SKU and no more than `detail` allows.',
  },
  SCAN_BATCH_DIFFERS: {
    status: 422,
    title: 'The batch was recorded with different content',
    action: 'Use a new batch id for other reads.',
  },
  CODES_NOT_READABLE: {
    status: 422,
    title: 'The batch has no valid code',
    action: 'Scan again, or enter the SKU. `errors` says what is wrong with each code.',
  },
});
