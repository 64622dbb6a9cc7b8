import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetDrop } from './get-drop/contract.ts';
import { getDrop } from './get-drop/get-drop.ts';
import { GetPlace } from './get-place/contract.ts';
import { getPlace } from './get-place/get-place.ts';
import { JoinDrop } from './join-drop/contract.ts';
import { joinDrop } from './join-drop/join-drop.ts';
import { LeaveDrop } from './leave-drop/contract.ts';
import { leaveDrop } from './leave-drop/leave-drop.ts';
import { ListDrops } from './list-drops/contract.ts';
import { listDrops } from './list-drops/list-drops.ts';
import { ResumePlace } from './resume-place/contract.ts';
import { resumePlace } from './resume-place/resume-place.ts';
import { ScheduleDrop } from './schedule-drop/contract.ts';
import { scheduleDrop } from './schedule-drop/schedule-drop.ts';

/** The Lambda entry point of the domain's routes. */
export const handler = httpHandler(
  [
    operation(ScheduleDrop, scheduleDrop),
    operation(GetDrop, getDrop),
    operation(ListDrops, listDrops),
    operation(JoinDrop, joinDrop),
    operation(GetPlace, getPlace),
    operation(ResumePlace, resumePlace),
    operation(LeaveDrop, leaveDrop),
  ],
  awsRuntime(),
);
