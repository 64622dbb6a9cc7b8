import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { engagementErrors } from '../errors.ts';
import { messageTemplate } from '../schemas.ts';

export const GetMessageTemplate = defineRoute({
  operationId: 'getMessageTemplate',
  method: 'GET',
  path: '/v1/message-templates/{templateId}',
  summary: 'Get a message template.',
  access: access.staff('templates.write'),
  params: z.strictObject({ templateId: code }),
  responses: { 200: messageTemplate },
  errors: [engagementErrors.TEMPLATE_NOT_FOUND],
  etag: true,
});
