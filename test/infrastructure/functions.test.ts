import { describe, expect, it } from '@jest/globals';
import { synthesize, the } from './synthesized.ts';

const deployments = synthesize(['shop:dev:satu', 'fixture:prod:acme']);

describe.each(deployments)('the functions of $spec', ({ assembly, domains, prefix, resources, spec }) => {
  const functions = resources('AWS::Lambda::Function');
  const envOf = (name: string) =>
    the(
      assembly.functions.find((made) => made.name === name),
      name,
    ).env;

  it('are those that are declared, a publisher per table, and those that user pools call', () => {
    const declared = domains.flatMap((domain) =>
      (['http', 'events', 'stream'] as const)
        .filter((kind) => domain[kind] !== undefined)
        .map((kind) => `${domain.name}-${kind}`),
    );
    const publishers = ['catalog', 'inventory', 'orders', 'customers', 'engagement'].map(
      (table) => `publisher-${table}`,
    );

    expect(assembly.functions.map(({ name }) => name).sort()).toEqual(
      [...declared, ...publishers, 'token-claims', 'sign-in-challenge']
        .map((name) => `${prefix}-${name}`)
        .sort(),
    );
  });

  it('all run on the same runtime and processor, traced, with a log of their own', () => {
    const shapes = functions.map(({ properties }) => ({
      runtime: properties.Runtime,
      architecture: properties.Architectures,
      handler: properties.Handler,
      tracing: properties.TracingConfig?.Mode,
      hasLog: properties.LoggingConfig?.LogGroup !== undefined,
    }));

    expect(new Set(shapes.map((shape) => JSON.stringify(shape)))).toEqual(
      new Set([
        JSON.stringify({
          runtime: 'nodejs24.x',
          architecture: ['arm64'],
          handler: 'index.handler',
          tracing: 'Active',
          hasLog: true,
        }),
      ]),
    );
  });

  it('keep their logs for a limited time', () => {
    const logs = resources('AWS::Logs::LogGroup');

    expect(logs.length).toBeGreaterThan(functions.length);
    expect(new Set(logs.map(({ properties }) => properties.RetentionInDays))).toEqual(
      new Set([spec.includes('prod') ? 90 : 7]),
    );
  });

  it('each ring an alarm when they fail and when they are throttled', () => {
    const alarms = resources('AWS::CloudWatch::Alarm').filter(
      ({ properties }) => properties.Namespace === 'AWS/Lambda',
    );

    for (const metric of ['Errors', 'Throttles']) {
      const watched = alarms
        .filter(({ properties }) => properties.MetricName === metric)
        .map(({ properties }) => properties.Dimensions[0].Value.Ref);
      expect(watched.sort()).toEqual(functions.map(({ id }) => id).sort());
    }
  });

  it('say in their alarms whom a failure hurts', () => {
    const described = (name: string) =>
      resources('AWS::CloudWatch::Alarm').find(
        ({ properties }) => properties.AlarmName === `${prefix}-${name}-errors`,
      )?.properties.AlarmDescription;

    const withHttp = domains.flatMap(({ name, http }) =>
      http === undefined ? [] : [{ name, impact: http.errorImpact }],
    );

    withHttp.forEach(({ name, impact }) => expect(described(`${name}-http`)).toContain(impact));
  });

  it('ring an alarm for every metric they declare', () => {
    const rung = resources('AWS::CloudWatch::Alarm')
      .filter(({ properties }) => properties.Namespace === 'Satu')
      .map(({ properties }) => [
        properties.Dimensions[0].Value,
        properties.MetricName,
        properties.Threshold,
        properties.AlarmDescription,
      ]);

    const declared = domains.flatMap((domain) =>
      (['http', 'events', 'stream'] as const).flatMap((kind) =>
        (domain[kind]?.metrics ?? []).map(({ name, alarmAbove, errorImpact }) => [
          `${prefix}-${domain.name}-${kind}`,
          name,
          alarmAbove,
          errorImpact,
        ]),
      ),
    );
    expect(rung.sort()).toEqual(declared.sort());
  });

  it('are told where the tables are that they reach, and not where others are', () => {
    const told = domains.flatMap((domain) =>
      (['http', 'events', 'stream'] as const).flatMap((kind) => {
        const declared = domain[kind];
        if (declared === undefined) return [];
        const variables = Object.keys(envOf(`${prefix}-${domain.name}-${kind}`)).filter((name) =>
          name.startsWith('TABLE_'),
        );
        const reached = (declared.reach.tables ?? []).map(({ table }) => `TABLE_${table.toUpperCase()}`);
        return [{ variables: variables.sort(), reached: [...new Set(reached)].sort() }];
      }),
    );

    expect(
      told.filter(({ variables, reached }) => JSON.stringify(variables) !== JSON.stringify(reached)),
    ).toEqual([]);
  });

  it('behind the API know whose tokens to believe', () => {
    const servers = domains
      .filter(({ http }) => http !== undefined)
      .map(({ name }) => envOf(`${prefix}-${name}-http`));

    servers.forEach((env) =>
      expect(env).toMatchObject({
        CUSTOMERS_ISSUER: expect.stringMatching(/^http/),
        CUSTOMERS_CLIENTS: expect.stringMatching(/./),
        STAFF_ISSUER: expect.stringMatching(/^http/),
        STAFF_CLIENTS: expect.stringMatching(/./),
        CHANNEL_CLIENTS: expect.stringMatching(/^web=[^,]+,app=[^,]+,pos=[^,]+,phone=/),
      }),
    );
  });

  it('find secrets by name and never hold one', () => {
    const secrets = new Set(assembly.secrets.map(({ arn }) => arn));
    const variables = assembly.functions.flatMap(({ env }) => Object.entries(env));

    expect(variables.filter(([name, value]) => name.startsWith('SECRET_') && !secrets.has(value))).toEqual(
      [],
    );
    expect(JSON.stringify(functions)).not.toMatch(/resolve:secretsmanager|SecretString|ClientSecret/);
  });

  it('call no function of theirs in vain: undone tasks are put aside', () => {
    const withTasks = domains.filter(
      ({ events }) => [...(events?.schedules ?? []), ...(events?.timers ?? [])].length > 0,
    );

    const workers = functions
      .filter(({ properties }) => properties.DeadLetterConfig !== undefined)
      .map(({ properties }) => properties.FunctionName);

    expect(workers.sort()).toEqual(withTasks.map(({ name }) => `${prefix}-${name}-events`).sort());
  });
});

it('keeps environments for checkout, whatever else is busy', () => {
  const [shop] = synthesize(['shop:prod:satu']);

  const reserved = the(shop, 'the shop').assembly.functions.filter(
    ({ reservedConcurrency }) => reservedConcurrency !== undefined,
  );

  expect(reserved.map(({ name, reservedConcurrency }) => [name, reservedConcurrency])).toEqual([
    ['satu-prod-checkout-http', 100],
  ]);
});

it('keeps environments for a function only where the stage may reserve any', () => {
  const fixture = synthesize(['fixture:dev:satu', 'fixture:prod:satu']);

  const reserved = fixture.map(({ assembly }) =>
    assembly.functions.flatMap(({ reservedConcurrency }) => reservedConcurrency ?? []),
  );

  expect(reserved).toEqual([[], [20]]);
});
