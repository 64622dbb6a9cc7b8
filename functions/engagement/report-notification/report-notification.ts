import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { engagementErrors } from '../errors.ts';
import { isLinkToken } from '../sending/link-token.ts';
import { noteReport } from '../store/note-report.ts';
import type { ReportNotification } from './contract.ts';

export const reportNotification: UseCase<typeof ReportNotification, Runtime> = async (
  { params: { messageId }, query: { token, report } },
  runtime,
) => {
  const isToken = await isLinkToken(runtime.secrets, 'report', messageId, token);
  const message = isToken ? await noteReport(runtime, messageId, `${report}At`) : undefined;
  if (message === undefined)
    throw problem(engagementErrors.MESSAGE_NOT_FOUND, { detail: 'no notification belongs to this link' });
  return { status: 200, body: { messageId } };
};
