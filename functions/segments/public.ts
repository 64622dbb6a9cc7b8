// Reads
export { requireSegment } from './requests/require-segment.ts';
export { membersOf as segmentMembersOf } from './store/standings.ts';

// Grants
export { readSegmentsGrants } from './store/segments.ts';
export { readMembersGrants as readSegmentMembersGrants } from './store/standings.ts';
