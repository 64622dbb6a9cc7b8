import { Validations, type App } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Has every template checked against AWS's own list of good practice; a finding that nobody answers for fails synth.
 * `CDK_VALIDATION=false` leaves it out, as it leaves out CDK's own checks: `npm start` has no three seconds to spare.
 */
export const checkWithNag = async (app: App): Promise<void> => {
  if (process.env['CDK_VALIDATION'] === 'false') return;
  const { AwsSolutionsChecks } = await import('cdk-nag');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
};

/** Every exception this product makes to that list, and why. Each is answered for beside the construct it concerns. */
const exceptions = {
  traces: {
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'xray:PutTraceSegments, xray:PutTelemetryRecords and dynamodb:ListStreams know no resources; a test keeps every other action off "*".',
  },
  bucketObjects: {
    id: 'AwsSolutions-IAM5[Resource::<Bucket.Arn>/*]',
    reason: 'Objects are named while the shop runs, so those of this one bucket cannot be listed.',
  },
  schedules: {
    id: 'AwsSolutions-IAM5[Resource::schedule/*]',
    reason: 'One-time schedules are made at run time; the domain may touch those of its own group only.',
  },
  deadLetters: {
    id: 'AwsSolutions-SQS3',
    reason:
      'This is a dead-letter queue: of a stream, a rule or a function, which the check does not look at.',
  },
  rotation: {
    id: 'AwsSolutions-SMG4',
    reason:
      'Guest tokens, identities and signatures are derived from these keys. Rotating one by the clock would close every open cart and forget who every customer is; they are changed by a planned migration.',
  },
  originKey: {
    id: 'AwsSolutions-SMG4',
    reason:
      'The distribution gets this key when it is deployed, so it changes with a deployment and not by the clock.',
  },
  signInKey: {
    id: 'AwsSolutions-SMG4',
    reason:
      'Read only by two functions, within seconds of each other; a new value is put in place by hand at a quiet moment.',
  },
  everywhere: {
    id: 'AwsSolutions-CFR1',
    reason: 'A shop decides in its channels where it sells; customers travel.',
  },
  edgeLog: {
    id: 'AwsSolutions-CFR3',
    reason:
      'Access logs of the edge hold addresses of customers. The log of the gateway says what was asked, the metrics of the firewall what was refused.',
  },
  ownCertificate: {
    id: 'AwsSolutions-CFR4',
    reason:
      'Without a domain of its own a distribution uses the certificate of CloudFront, which fixes the oldest TLS version.',
  },
  noFirewall: {
    id: 'AwsSolutions-CFR2',
    reason: 'Only a stage without real customers is served without a firewall, to try the pages out.',
  },
  pagesCopied: {
    id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    reason:
      'CDK’s own function copies the pages into their bucket while the stack is deployed, and tells the distribution; CDK writes its role and chooses its runtime.',
  },
  bucketLog: {
    id: 'AwsSolutions-S1',
    reason: 'The domain that declares the bucket says why.',
  },
  threatProtection: {
    id: 'AwsSolutions-COG8',
    reason:
      'The plus plan costs per user and month. Staff must use a second factor; a business that wants adaptive sign-in for shoppers sets the plan in its fork.',
  },
  optionalFactor: {
    id: 'AwsSolutions-COG2',
    reason:
      'Shoppers choose whether they want a second factor; a shop that demands one loses sales. Staff must use one.',
  },
  publicRoute: {
    id: 'AwsSolutions-APIG4',
    reason: 'Anybody may read what the shop window shows.',
  },
  mixedRoute: {
    id: 'AwsSolutions-APIG4',
    reason:
      'Guests, customers and staff may all call this route, which one authorizer cannot check; the function verifies the guest token or the JWT.',
  },
  signedRoute: {
    id: 'AwsSolutions-APIG4',
    reason:
      'A provider without a token of ours calls this route; the function verifies the signature of the raw body.',
  },
} as const satisfies Record<string, { readonly id: string; readonly reason: string }>;

export type NagException = keyof typeof exceptions;

/** Answers for one finding on a construct and what is below it. `id` narrows a finding that names a resource. */
export const acknowledge = (
  construct: IConstruct,
  exception: NagException,
  {
    id = exceptions[exception].id,
    reason = exceptions[exception].reason,
  }: { id?: string; reason?: string } = {},
): void => {
  Validations.of(construct).acknowledge({ id, reason });
};
