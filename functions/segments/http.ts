import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { makeSchedules } from '#shared/scheduler/schedules.ts';
import { changeSegmentMembers } from './change-segment-members/change-segment-members.ts';
import { ChangeSegmentMembers } from './change-segment-members/contract.ts';
import { GetSegment } from './get-segment/contract.ts';
import { getSegment } from './get-segment/get-segment.ts';
import { ListSegmentMembers } from './list-segment-members/contract.ts';
import { listSegmentMembers } from './list-segment-members/list-segment-members.ts';
import { ListSegments } from './list-segments/contract.ts';
import { listSegments } from './list-segments/list-segments.ts';
import { PreviewSegment } from './preview-segment/contract.ts';
import { previewSegment } from './preview-segment/preview-segment.ts';
import { PutSegment } from './put-segment/contract.ts';
import { putSegment } from './put-segment/put-segment.ts';

export const handler = httpHandler(
  [
    operation(ChangeSegmentMembers, changeSegmentMembers),
    operation(GetSegment, getSegment),
    operation(ListSegmentMembers, listSegmentMembers),
    operation(ListSegments, listSegments),
    operation(PreviewSegment, previewSegment),
    operation(PutSegment, putSegment),
  ],
  { ...awsRuntime(), schedules: makeSchedules() },
);
