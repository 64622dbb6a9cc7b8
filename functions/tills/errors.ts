import { defineErrors } from '#shared/contracts/error.ts';

export const tillsErrors = defineErrors({
  DRAWER_SESSION_NOT_FOUND: {
    status: 404,
    title: 'Drawer session not found',
    action: 'Check the session id. Staff of a location see the drawers of that location only.',
  },
  DRAWER_ALREADY_OPEN: {
    status: 409,
    title: 'The drawer is already open',
    action: 'Continue with the session in `sessionId`, or close it first.',
  },
  DRAWER_CLOSED: {
    status: 409,
    title: 'The drawer session is closed',
    action:
      'Open the drawer again, and record late entries in the new session with the reference of the closed one.',
  },
  NOT_ENOUGH_CASH: {
    status: 409,
    title: 'Not enough cash in the drawer',
    action: 'Take out at most `expected`, or record incoming cash first.',
  },
  CASH_ENTRY_DIFFERS: {
    status: 422,
    title: 'The entry was recorded with different content',
    action: 'Use a new entry id for another movement of cash.',
  },
});
