import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetDrop } from './get-drop/contract.ts';
import { getDrop } from './get-drop/get-drop.ts';
import { GetQueueEntry } from './get-queue-entry/contract.ts';
import { getQueueEntry } from './get-queue-entry/get-queue-entry.ts';
import { JoinDrop } from './join-drop/contract.ts';
import { joinDrop } from './join-drop/join-drop.ts';
import { LeaveDrop } from './leave-drop/contract.ts';
import { leaveDrop } from './leave-drop/leave-drop.ts';
import { ListDrops } from './list-drops/contract.ts';
import { listDrops } from './list-drops/list-drops.ts';
import { ResumeQueueEntry } from './resume-queue-entry/contract.ts';
import { resumeQueueEntry } from './resume-queue-entry/resume-queue-entry.ts';
import { ScheduleDrop } from './schedule-drop/contract.ts';
import { scheduleDrop } from './schedule-drop/schedule-drop.ts';

export const handler = httpHandler(
  [
    operation(ScheduleDrop, scheduleDrop),
    operation(GetDrop, getDrop),
    operation(ListDrops, listDrops),
    operation(JoinDrop, joinDrop),
    operation(GetQueueEntry, getQueueEntry),
    operation(ResumeQueueEntry, resumeQueueEntry),
    operation(LeaveDrop, leaveDrop),
  ],
  awsRuntime(),
);
