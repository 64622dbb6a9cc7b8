import { defineErrors } from '#shared/contracts/error.ts';

export const behaviourErrors = defineErrors({
  EVENT_NAME_REFUSED: {
    status: 422,
    title: 'Event name is not allowed',
    action: 'Send a name of Segment’s e-commerce specification, or call as staff or machine client.',
  },
  EVENT_TOO_LARGE: {
    status: 422,
    title: 'Event properties are too large',
    action: 'Send references instead of content: at most 8 KB an event.',
  },
});
