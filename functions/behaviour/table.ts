import { defineItems } from '#shared/contracts/table.ts';

export const behaviourItems = defineItems('engagement', {
  items: {
    anonymousEvent: {
      pk: 'ANON#{anonymousId}',
      sk: '{messageId}',
      serves: 'What did this browser do before its visitor signed in? Kept for two days.',
    },
  },
});
