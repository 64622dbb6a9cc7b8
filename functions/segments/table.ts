import { defineItems } from '#shared/contracts/table.ts';

/**
 * Segments lie in one partition, loaded whole and kept for two seconds. What somebody is in is one item, so that all
 * their segments are decided together; a member of a segment is an item of its own, from whose change records the
 * events are made.
 */
export const segmentsItems = defineItems('customers', {
  items: {
    segment: { pk: 'SEGMENTS', sk: '{segmentId}', serves: 'All segments, or one.' },
    segmentReview: {
      pk: 'SEGREVIEWS',
      sk: '{segmentId}',
      serves: 'How far have customers been checked against the current rule of a segment?',
    },
    segmentMember: {
      pk: 'SEG#{segmentId}',
      sk: '{customerId}',
      serves: 'Who is in a segment, and since when?',
    },
    segmentStanding: {
      pk: 'SEGC#{customerId}',
      sk: 'A',
      serves: 'Which segments is this customer in, and which lists did staff put them on?',
    },
  },
  indexes: {
    segmentsDue: {
      partition: [{ name: 'segmentDueShard', type: 'number' }],
      sort: [{ name: 'segmentDueAt', type: 'string' }],
      include: ['customerId'],
      serves: 'Customers whose segments can change by time alone, soonest first. Others are not in it.',
    },
  },
});
