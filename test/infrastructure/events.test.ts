import { describe, expect, it } from '@jest/globals';
import { synthesize, the } from './synthesized.ts';

const deployments = synthesize(['shop:dev:satu', 'fixture:dev:satu']);

const existing = (only: Readonly<Record<string, 'present' | 'absent'>>) =>
  Object.fromEntries(Object.entries(only).map(([name, how]) => [name, [{ exists: how === 'present' }]]));

describe.each(deployments)('what happens by itself in $spec', ({ assembly, domains, prefix }) => {
  const queueAt = new Map(assembly.queues.map((queue) => [queue.arn, queue]));
  const functionAt = new Map(assembly.functions.map((made) => [made.arn, made]));
  const onBus = assembly.rules.filter(({ pattern }) => pattern !== undefined);
  const onClock = assembly.rules.filter(({ scheduleExpression }) => scheduleExpression !== undefined);
  const subscriptions = domains.flatMap((domain) =>
    (domain.events?.subscriptions ?? []).map((subscription) => ({ domain: domain.name, ...subscription })),
  );
  const listeners = domains.flatMap((domain) =>
    [domain.events?.everyEvent ?? []].flat().map((every) => ({ domain: domain.name, ...every })),
  );
  const inboxOwners = [...subscriptions, ...listeners];
  const schedules = domains.flatMap((domain) =>
    (domain.events?.schedules ?? []).map((task) => ({ domain: domain.name, ...task })),
  );

  it('carries every event to each domain that subscribes to it, and to no other', () => {
    const carried = onBus.map(({ pattern, targets, busName }) => ({
      busName,
      pattern,
      queues: targets.map(({ arn }) => queueAt.get(arn)?.name),
    }));

    expect(carried).toHaveLength(inboxOwners.length);
    expect(carried).toEqual(
      expect.arrayContaining(
        subscriptions.map(({ domain, name, event, only }) => ({
          busName: prefix,
          pattern: {
            source: [`satu.${event.domain}`],
            'detail-type': [event.type],
            ...(only === undefined ? {} : { detail: { data: existing(only) } }),
          },
          queues: [`${prefix}-${domain}-${name}`],
        })),
      ),
    );
    expect(carried).toEqual(
      expect.arrayContaining(
        listeners.map(({ domain, name, except }) => ({
          busName: prefix,
          pattern: { 'detail-type': [{ 'anything-but': except }] },
          queues: [`${prefix}-${domain}-${name}`],
        })),
      ),
    );
  });

  it('puts aside what the bus cannot deliver', () => {
    const targets = onBus.flatMap((rule) => rule.targets);

    expect(targets.map(({ deadLetterArn }) => queueAt.get(deadLetterArn ?? '')?.name)).toEqual(
      targets.map(({ arn }) => `${queueAt.get(arn)?.name}-dead`),
    );
    expect(targets.filter(({ retryPolicy }) => retryPolicy?.maximumEventAgeSeconds !== 86_400)).toEqual([]);
  });

  it('hands each inbox to its domain’s function, which reports the messages that failed', () => {
    const inboxes = assembly.eventSourceMappings.filter(({ eventSourceArn }) => queueAt.has(eventSourceArn));

    const handed = inboxes.map(
      ({ eventSourceArn, functionName }) => `${queueAt.get(eventSourceArn)?.name} → ${functionName}`,
    );

    expect(handed.sort()).toEqual(
      inboxOwners
        .map(({ domain, name }) => `${prefix}-${domain}-${name} → ${prefix}-${domain}-events`)
        .sort(),
    );
    expect(
      inboxes.filter((inbox) => !inbox.reportBatchItemFailures || (inbox.maximumConcurrency ?? 0) < 2),
    ).toEqual([]);
  });

  it('starts every scheduled task at its pace', () => {
    const started = onClock.map(({ scheduleExpression, targets }) =>
      targets.map(({ arn, input }) => [scheduleExpression, functionAt.get(arn)?.name, input]),
    );

    expect(started.flat()).toEqual(
      expect.arrayContaining(
        schedules.map(({ domain, name, every }) => [
          every,
          `${prefix}-${domain}-events`,
          JSON.stringify({ task: name }),
        ]),
      ),
    );
    expect(onClock).toHaveLength(schedules.length);
    expect(
      onClock
        .flatMap(({ targets }) => targets)
        .filter(({ deadLetterArn }) => !queueAt.has(deadLetterArn ?? '')),
    ).toEqual([]);
  });

  it('tells the functions of a domain with timers where timers are kept, and which function they call', () => {
    const withTimers = domains.filter(({ events }) => events?.reach.schedules === true);

    const environments = withTimers.map(
      ({ name }) =>
        the(
          assembly.functions.find((made) => made.name === `${prefix}-${name}-events`),
          name,
        ).env,
    );

    environments.forEach((env, at) => {
      expect(env).toMatchObject({
        SCHEDULE_GROUP: `${prefix}-${withTimers[at]?.name}`,
        SCHEDULE_TARGET_ARN: `arn:aws:lambda:${assembly.region}:${assembly.accountId}:function:${prefix}-${withTimers[at]?.name}-events`,
      });
      expect(assembly.roles.map(({ arn }) => arn)).toContain(env['SCHEDULE_ROLE_ARN']);
    });
    expect(assembly.scheduleGroups.map(({ name }) => name)).toEqual(
      expect.arrayContaining(environments.map((env) => env['SCHEDULE_GROUP'])),
    );
  });

  const streams = assembly.eventSourceMappings.filter(({ eventSourceArn }) =>
    eventSourceArn.includes('/stream/'),
  );
  const filtersOf = (functionName: string) =>
    streams.filter((mapping) => mapping.functionName === functionName).flatMap(({ filters }) => filters);

  it('publishes new event items of every table', () => {
    const outbox = { eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'E#' }] } } } };

    expect(assembly.tables.map(({ logicalId }) => logicalId)).toHaveLength(5);
    for (const table of ['catalog', 'inventory', 'orders', 'customers', 'engagement']) {
      expect(filtersOf(`${prefix}-publisher-${table}`)).toContainEqual(outbox);
    }
  });

  it('publishes the changes of items that become events themselves', () => {
    const published = streams
      .filter(({ functionName }) => functionName.includes('-publisher-'))
      .flatMap(({ filters }) => filters);

    const prefixes = published
      .flatMap((filter: any) => filter.dynamodb.Keys.pk?.S ?? [])
      .map(({ prefix: key }) => key);

    expect(prefixes.sort()).toEqual(
      domains.flatMap(({ streamEvents = [] }) => streamEvents.map(({ keyPrefix }) => keyPrefix)).sort(),
    );
  });

  it('shows each reader of a stream the changes it declares', () => {
    const readers = domains.flatMap((domain) =>
      domain.stream === undefined ? [] : [{ domain: domain.name, tasks: domain.stream.tasks }],
    );

    for (const { domain, tasks } of readers) {
      const shown = filtersOf(`${prefix}-${domain}-stream`).map((filter: any) => [
        filter.eventName,
        filter.dynamodb.Keys.pk.S[0].prefix,
      ]);
      expect(shown).toEqual(tasks.map(({ on, keyPrefix }) => [on, keyPrefix]));
    }
  });

  it('reads every stream from its beginning, halves failing batches, and puts a bad record aside within a day', () => {
    const careless = streams.filter(
      (mapping) =>
        mapping.startingPosition !== 'TRIM_HORIZON' ||
        !mapping.bisect ||
        !mapping.reportBatchItemFailures ||
        mapping.maxRecordAgeSeconds !== 20 * 3600 ||
        mapping.maxRetries < 0 ||
        !queueAt.has(mapping.onFailureArn ?? ''),
    );

    expect(careless).toEqual([]);
  });

  it('has at most two readers on a stream, which is what DynamoDB serves', () => {
    const readers = Map.groupBy(streams, ({ eventSourceArn }) => eventSourceArn);

    expect([...readers.values()].filter((group) => group.length > 2)).toEqual([]);
  });
});
