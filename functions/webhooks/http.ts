import { httpHandler, operation } from '#shared/http/handler.ts';
import { CreateWebhook } from './create-webhook/contract.ts';
import { createWebhook } from './create-webhook/create-webhook.ts';
import { ListWebhooks } from './list-webhooks/contract.ts';
import { listWebhooks } from './list-webhooks/list-webhooks.ts';
import { GetWebhook } from './get-webhook/contract.ts';
import { getWebhook } from './get-webhook/get-webhook.ts';
import { ChangeWebhook } from './change-webhook/contract.ts';
import { changeWebhook } from './change-webhook/change-webhook.ts';
import { RemoveWebhook } from './remove-webhook/contract.ts';
import { removeWebhook } from './remove-webhook/remove-webhook.ts';
import { RotateWebhookSecret } from './rotate-webhook-secret/contract.ts';
import { rotateWebhookSecret } from './rotate-webhook-secret/rotate-webhook-secret.ts';
import { ResumeWebhook } from './resume-webhook/contract.ts';
import { resumeWebhook } from './resume-webhook/resume-webhook.ts';
import { TestWebhook } from './test-webhook/contract.ts';
import { testWebhook } from './test-webhook/test-webhook.ts';
import { ListWebhookDeliveries } from './list-webhook-deliveries/contract.ts';
import { listWebhookDeliveries } from './list-webhook-deliveries/list-webhook-deliveries.ts';
import { ResendWebhookDelivery } from './resend-webhook-delivery/contract.ts';
import { resendWebhookDelivery } from './resend-webhook-delivery/resend-webhook-delivery.ts';
import { webhooksRuntime } from './sending/runtime.ts';

/** The Lambda entry point of the domain's routes. */
export const handler = httpHandler(
  [
    operation(CreateWebhook, createWebhook),
    operation(ListWebhooks, listWebhooks),
    operation(GetWebhook, getWebhook),
    operation(ChangeWebhook, changeWebhook),
    operation(RemoveWebhook, removeWebhook),
    operation(RotateWebhookSecret, rotateWebhookSecret),
    operation(ResumeWebhook, resumeWebhook),
    operation(TestWebhook, testWebhook),
    operation(ListWebhookDeliveries, listWebhookDeliveries),
    operation(ResendWebhookDelivery, resendWebhookDelivery),
  ],
  webhooksRuntime(),
);
