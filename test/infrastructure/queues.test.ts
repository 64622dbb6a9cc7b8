import { describe, expect, it } from '@jest/globals';
import { synthesize, the } from './synthesized.ts';

const deployments = synthesize(['shop:dev:satu', 'fixture:prod:acme']);

describe.each(deployments)('the queues of $spec', ({ assembly, resources, domains, prefix }) => {
  const queues = resources('AWS::SQS::Queue');
  const isDeadLetter = (name: string) => name.endsWith('-dead');
  const arns = new Map(assembly.queues.map((queue) => [queue.arn, queue]));

  it('encrypts every queue', () => {
    expect(queues.filter(({ properties }) => properties.SqsManagedSseEnabled !== true)).toEqual([]);
  });

  it('lets nobody speak to a queue without TLS', () => {
    const policies = JSON.stringify(resources('AWS::SQS::QueuePolicy').map(({ properties }) => properties));

    const unprotected = queues.filter(({ id }) => !policies.includes(`"Queues":[{"Ref":"${id}"}]`));

    expect(unprotected.map(({ id }) => id)).toEqual([]);
    expect(policies.match(/"aws:SecureTransport":"false"/g)).toHaveLength(queues.length);
  });

  it('gives every inbox a dead-letter queue after five deliveries', () => {
    const inboxes = assembly.queues.filter(({ name }) => !isDeadLetter(name));

    const redrives = inboxes.map(({ name, redrive }) => [
      name,
      arns.get(redrive?.deadLetterArn ?? '')?.name,
      redrive?.maxReceiveCount,
    ]);

    expect(redrives).toEqual(inboxes.map(({ name }) => [name, `${name}-dead`, 5]));
  });

  it('rings an alarm, with its impact, on the first message in every dead-letter queue', () => {
    const letters = queues.filter(({ properties }) => isDeadLetter(properties.QueueName));

    const watched = resources('AWS::CloudWatch::Alarm').filter(
      ({ properties }) =>
        properties.MetricName === 'ApproximateNumberOfMessagesVisible' && properties.Threshold === 0,
    );

    expect(watched.map(({ properties }) => properties.Dimensions[0].Value['Fn::GetAtt'][0]).sort()).toEqual(
      letters.map(({ id }) => id).sort(),
    );
  });

  it('rings an alarm when the oldest message of an inbox waits for more than ten minutes', () => {
    const inboxes = queues.filter(({ properties }) => !isDeadLetter(properties.QueueName));

    const watched = resources('AWS::CloudWatch::Alarm').filter(
      ({ properties }) =>
        properties.MetricName === 'ApproximateAgeOfOldestMessage' && properties.Threshold === 600,
    );

    expect(watched.map(({ properties }) => properties.Dimensions[0].Value['Fn::GetAtt'][0]).sort()).toEqual(
      inboxes.map(({ id }) => id).sort(),
    );
  });

  it('names the declared impact in the alarm of every subscription', () => {
    const subscriptions = domains.flatMap(({ name, events }) =>
      (events?.subscriptions ?? []).map((subscription) => ({ domain: name, ...subscription })),
    );

    const described = subscriptions.map(({ domain, name }) => {
      const alarm = resources('AWS::CloudWatch::Alarm').find(
        ({ properties }) => properties.AlarmName === `${prefix}-${domain}-${name}-dead-letters`,
      );
      return the(alarm, `the alarm of ${name}`).properties.AlarmDescription;
    });

    subscriptions.forEach(({ errorImpact }, at) => expect(described[at]).toContain(errorImpact));
  });

  it('keeps what was put aside for fourteen days', () => {
    expect(assembly.queues.filter(({ retentionSeconds }) => retentionSeconds !== 14 * 86_400)).toEqual([]);
  });

  it('hides a message six times as long as its function may take', () => {
    const functions = new Map(assembly.functions.map((made) => [made.name, made]));
    const inboxes = assembly.eventSourceMappings.filter(({ eventSourceArn }) => arns.has(eventSourceArn));

    const factors = inboxes.map(
      ({ eventSourceArn, functionName }) =>
        the(arns.get(eventSourceArn), 'queue').visibilityTimeoutSeconds /
        the(functions.get(functionName), 'function').timeoutSeconds,
    );

    expect(factors.filter((factor) => factor !== 6)).toEqual([]);
  });

  it('lets a queue be filled by its own rule only', () => {
    const statements = resources('AWS::SQS::QueuePolicy').flatMap(
      ({ properties }) => properties.PolicyDocument.Statement,
    );

    const fromBus = statements.filter(
      (statement: any) => statement.Principal?.Service === 'events.amazonaws.com',
    );

    expect(
      fromBus.filter((statement: any) => statement.Condition?.ArnEquals?.['aws:SourceArn'] === undefined),
    ).toEqual([]);
  });
});
