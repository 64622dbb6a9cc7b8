import { Annotations, Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Reach } from '#shared/contracts/domain.ts';
import type { Deployment } from '../config/deployment.ts';
import type { MailSender } from '../config/tenant.ts';

const senderFor = ({ mail }: Reach, { tenant, stage }: Deployment): MailSender | undefined =>
  mail === undefined ? undefined : tenant.mail[stage.name];

/** Who mail comes from; nothing where no sender is configured. */
export const mailEnvironment = (reach: Reach, deployment: Deployment): Record<string, string> => {
  const sender = senderFor(reach, deployment);
  if (sender === undefined) return {};
  const { configurationSet, sms, whatsapp, topics } = sender;
  if (reach.mail === 'reports') return defined({ MESSAGE_TOPICS: topics?.join(',') });
  return defined({
    MAIL_SENDER: sender.sender,
    MAIL_CONFIGURATION_SET: configurationSet,
    SMS_SENDER: sms,
    WHATSAPP_SENDER: whatsapp,
  });
};

const defined = (settings: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** Sends e-mail from one verified identity as one address, SMS and WhatsApp from numbers of this account, nothing else. */
export const mailStatements = (reach: Reach, deployment: Deployment): readonly PolicyStatement[] => {
  const sender = senderFor(reach, deployment);
  if (sender === undefined || reach.mail !== 'send') return [];
  const inAccount = (service: string, resource: string): string =>
    `arn:${Aws.PARTITION}:${service}:${deployment.tenant.region}:${Aws.ACCOUNT_ID}:${resource}`;
  const { identity, configurationSet, sms, whatsapp } = sender;
  return [
    new PolicyStatement({
      actions: ['ses:SendEmail'],
      resources: [inAccount('ses', `identity/${identity}`)],
      conditions: { StringEquals: { 'ses:FromAddress': sender.sender } },
    }),
    ...(configurationSet === undefined
      ? []
      : [allow('ses:SendEmail', inAccount('ses', `configuration-set/${configurationSet}`))]),
    ...(sms === undefined
      ? []
      : [allow('sms-voice:SendTextMessage', ...SMS_ORIGINS.map((origin) => inAccount('sms-voice', origin)))]),
    ...(whatsapp === undefined
      ? []
      : [allow('social-messaging:SendWhatsAppMessage', inAccount('social-messaging', 'phone-number-id/*'))]),
  ];
};

const SMS_ORIGINS = ['phone-number/*', 'sender-id/*', 'pool/*'];

const allow = (action: string, ...resources: string[]): PolicyStatement =>
  new PolicyStatement({ actions: [action], resources });

/** Says at synth when real customers would get no e-mail. */
export const warnWithoutSender = (scope: Construct, reach: Reach, deployment: Deployment): void => {
  const { stage, tenant } = deployment;
  if (reach.mail !== 'send' || !stage.servesRealCustomers || tenant.mail[stage.name] !== undefined) return;
  Annotations.of(scope).addWarningV2(
    'satu:no-mail-sender',
    `No mail sender is configured for ${tenant.name} in ${stage.name}: customers get no e-mail, and messages are recorded as skipped (no_provider). Set mail.${stage.name} in lib/config/tenant.ts.`,
  );
};
