import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { engagementErrors } from '../errors.ts';
import { applyReport } from '../reports/apply-report.ts';
import { readReports } from '../reports/read-report.ts';
import {
  isSignedBySns,
  readNotification,
  snsUrl,
  type SnsNotification,
} from '../reports/sns-notification.ts';
import type { ReceiveMessageReports } from './contract.ts';

export interface ReportDependencies extends Runtime {
  /** ARNs of the topics that are ours: anybody can make one. */
  readonly topics: readonly string[];
  /** An unsigned GET. */
  readonly fetchText: (url: URL) => Promise<string>;
}

export const receiveMessageReports: UseCase<typeof ReceiveMessageReports, ReportDependencies> = async (
  { rawBody, origin },
  dependencies,
) => {
  const notification = await verified(rawBody, dependencies);
  const confirm = snsUrl(notification.SubscribeURL);
  if (notification.Type === 'SubscriptionConfirmation' && confirm !== undefined)
    await dependencies.fetchText(confirm);
  if (notification.Type !== 'Notification') return { status: 200, body: { applied: 0 } };
  const reports = readReports(notification.Message);
  for (const report of reports) await applyReport(report, origin, dependencies);
  return { status: 200, body: { applied: reports.length } };
};

const verified = async (
  rawBody: string,
  { topics, fetchText }: ReportDependencies,
): Promise<SnsNotification> => {
  const notification = readNotification(rawBody);
  if (notification === undefined) throw refused('the body is not a notification of SNS');
  if (!topics.includes(notification.TopicArn))
    throw refused(`the topic ${notification.TopicArn} is not configured`);
  const certificate = snsUrl(notification.SigningCertURL);
  if (certificate === undefined) throw refused('the certificate is not at an address of SNS');
  if (isSignedBySns(notification, await fetchText(certificate))) return notification;
  throw refused('the signature does not fit the notification');
};

const refused = (detail: string) => problem(engagementErrors.REPORT_SIGNATURE_INVALID, { detail });
