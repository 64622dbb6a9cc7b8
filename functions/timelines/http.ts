import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetCustomerTimeline } from './get-customer-timeline/contract.ts';
import { getCustomerTimeline } from './get-customer-timeline/get-customer-timeline.ts';
import { GetMyTimeline } from './get-my-timeline/contract.ts';
import { getMyTimeline } from './get-my-timeline/get-my-timeline.ts';
import { ListMyProfileViews } from './list-my-profile-views/contract.ts';
import { listMyProfileViews } from './list-my-profile-views/list-my-profile-views.ts';

export const handler = httpHandler(
  [
    operation(GetCustomerTimeline, getCustomerTimeline),
    operation(GetMyTimeline, getMyTimeline),
    operation(ListMyProfileViews, listMyProfileViews),
  ],
  awsRuntime(),
);
