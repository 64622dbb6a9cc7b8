import { tellOfSale } from './tell-of-sale/tell-of-sale.ts';
import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { makeSchedules } from '#shared/scheduler/schedules.ts';
import { deliverWebhook } from './deliver-webhook/deliver-webhook.ts';
import { reportParcel } from './report-parcel/report-parcel.ts';
import { sandboxRuntime } from './notifying/sandbox-runtime.ts';

export const handler = eventsHandler(
  { tasks: { 'deliver-webhook': deliverWebhook, 'report-parcel': reportParcel, 'tell-of-sale': tellOfSale } },
  sandboxRuntime(awsRuntime(), makeSchedules()),
);
