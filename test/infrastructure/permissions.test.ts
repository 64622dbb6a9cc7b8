import { describe, expect, it } from '@jest/globals';
import type { PolicyStatement } from '../../local/assembly/model.ts';
import type { DomainContract, Reach } from '#shared/contracts/domain.ts';
import { synthesize, the, type Synthesized } from './synthesized.ts';

const deployments = synthesize(['shop:dev:satu', 'fixture:prod:acme']);

/** Every function that a domain declares, with what it declares for it. */
const declaredFunctions = ({ domains, prefix }: Synthesized) =>
  domains.flatMap((domain) =>
    (['http', 'events', 'stream'] as const).flatMap((kind) => {
      const declared = domain[kind];
      return declared === undefined
        ? []
        : [{ domain, kind, name: `${prefix}-${domain.name}-${kind}`, reach: declared.reach }];
    }),
  );

describe.each(deployments)('what functions of $spec may do', (deployment) => {
  const { assembly, prefix } = deployment;
  const functions = declaredFunctions(deployment);
  const roles = new Map(assembly.roles.map((role) => [role.arn, role]));
  const statementsOf = (functionName: string): readonly PolicyStatement[] => {
    const made = the(
      assembly.functions.find(({ name }) => name === functionName),
      functionName,
    );
    return the(roles.get(made.roleArn), `the role of ${functionName}`).statements;
  };
  const tableOfArn = (arn: string): string => {
    const table = the(
      assembly.tables.find((candidate) => arn.startsWith(candidate.arn)),
      `the table of ${arn}`,
    );
    return table.logicalId.replace(/Table[0-9A-F]{8}$/, '').toLowerCase();
  };
  const isStream = (arn: string) => arn.includes('/stream/');

  /** `orders UpdateItem C#*`, `orders Query index byCustomer`: one line per thing a role may do to a table. */
  const granted = (statements: readonly PolicyStatement[]): string[] =>
    statements
      .flatMap(({ actions, resources, conditions }) =>
        actions
          .filter((action) => action.startsWith('dynamodb:'))
          .flatMap((action) =>
            resources
              .filter((resource) => resource !== '*' && !isStream(resource))
              .flatMap((resource) => {
                const index = resource.split('/index/')[1];
                const keys =
                  index === undefined
                    ? (conditions['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? ['EVERYTHING'])
                    : [`index ${index}`];
                return keys.map((key) => `${tableOfArn(resource)} ${action.replace('dynamodb:', '')} ${key}`);
              }),
          ),
      )
      .sort();

  const declared = ({ tables = [] }: Reach): string[] => {
    const lines = tables.flatMap(({ table, actions, leadingKeys = [], index }) =>
      actions.flatMap((action) =>
        (index === undefined ? leadingKeys : [`index ${index}`]).map((key) => `${table} ${action} ${key}`),
      ),
    );
    return [...new Set(lines)].sort();
  };

  it.each(functions)(
    '$name touches the items it declares, in the ways it declares, and no others',
    ({ name, reach }) => {
      expect(granted(statementsOf(name))).toEqual(declared(reach));
    },
  );

  it('demands a leading key wherever keys are limited, because a scan has none', () => {
    const limited = assembly.roles
      .flatMap(({ statements }) => statements)
      .filter(({ conditions }) => conditions['ForAllValues:StringLike'] !== undefined);

    expect(
      limited.filter(({ conditions }) => conditions['Null']?.['dynamodb:LeadingKeys']?.[0] !== 'false'),
    ).toEqual([]);
  });

  /**
   * A query of an index names no leading keys. Where its partition is a customer, a SKU, a location or a day, they would
   * be every value there is; where it is a status or one of the shards of what falls due, the function reads them all;
   * and numbers and partitions of several attributes are not what `dynamodb:LeadingKeys` compares. So what a query may
   * reach is all that its index holds, and that must be things of its own domain alone.
   */
  it('limits a query of an index to the things of one domain, by keys that no other index of the table has', () => {
    const holders = new Map<string, string[]>();
    for (const { name: domain, items = [] } of deployment.domains)
      for (const { table, name, partition, sort = [] } of items.flatMap(({ indexes = {} }) =>
        Object.values(indexes),
      )) {
        const keys = `${table}: ${[...partition, ...sort].map((attribute) => attribute.name).join(', ')}`;
        holders.set(keys, [...(holders.get(keys) ?? []), `${domain}.${name}`]);
      }

    expect([...holders].filter(([, of]) => of.length > 1)).toEqual([]);
  });

  it('lets nobody scan a table', () => {
    const actions = assembly.roles.flatMap(({ statements }) =>
      statements.flatMap((statement) => statement.actions),
    );

    expect(actions.filter((action) => /Scan|PartiQL|\*/.test(action))).toEqual([]);
  });

  it('uses the resource * only for actions that know no other', () => {
    const open = assembly.roles
      .flatMap(({ statements }) => statements)
      .filter(({ resources }) => resources.includes('*'));

    const actions = new Set(open.flatMap((statement) => statement.actions));

    expect(
      [...actions].filter(
        (action) =>
          !['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'dynamodb:ListStreams'].includes(action),
      ),
    ).toEqual([]);
  });

  it('uses other wildcards only for search segments and for the schedules of one group', () => {
    const wild = assembly.roles
      .flatMap(({ statements }) => statements.flatMap(({ resources }) => resources))
      .filter((resource) => resource.includes('*') && resource !== '*');

    expect(
      wild.filter((resource) => !/^arn:aws:s3:::[^*]+\/\*$|:schedule\/[a-z-]+\/\*$/.test(resource)),
    ).toEqual([]);
  });

  it('attaches no managed policy and denies nothing, so that a policy says all there is', () => {
    expect(assembly.roles.flatMap(({ managedPolicyArns }) => managedPolicyArns)).toEqual([]);
    expect(
      assembly.roles.flatMap(({ statements }) => statements).filter(({ effect }) => effect === 'Deny'),
    ).toEqual([]);
  });

  const bucketsOf = ({ buckets = {} }: Reach) => Object.values(buckets);

  /** The verbs beside tables, streams, logs and traces that follow from a declaration. */
  const accountVerbs = [
    'CreateUser',
    'DeleteUser',
    'GetUser',
    'InitiateAuth',
    'RespondToAuthChallenge',
    'SetUserPassword',
  ].map((verb) => `cognito-idp:Admin${verb}`);
  const expectedVerbs = (
    domain: DomainContract,
    kind: 'http' | 'events' | 'stream',
    reach: Reach,
  ): string[] => {
    const hasTasks =
      kind === 'events' && [...(domain.events?.schedules ?? []), ...(domain.events?.timers ?? [])].length > 0;
    const { subscriptions = [], everyEvent } = domain.events ?? {};
    const hasInbox = kind === 'events' && (subscriptions.length > 0 || everyEvent !== undefined);
    const putsAside = hasTasks || kind === 'stream';
    return [
      ...((reach.secrets ?? []).length > 0 ? ['secretsmanager:GetSecretValue'] : []),
      ...(bucketsOf(reach).length === 0 ? [] : ['s3:GetObject']),
      ...(bucketsOf(reach).includes('write') ? ['s3:PutObject'] : []),
      ...(reach.bus === true ? ['events:PutEvents'] : []),
      ...(reach.customerAccounts === true ? accountVerbs : []),
      ...(reach.schedules === true
        ? [
            'iam:PassRole',
            ...['Create', 'Delete', 'Get', 'Update'].map((verb) => `scheduler:${verb}Schedule`),
          ]
        : []),
      ...(hasInbox ? ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage'] : []),
      ...(putsAside ? ['sqs:SendMessage'] : []),
    ].sort();
  };

  it.each(functions)(
    '$name calls the other services it declares, and no others',
    ({ name, domain, kind, reach }) => {
      const silent = /^(dynamodb|logs|xray|kms):|^sqs:GetQueue/;

      const verbs = new Set(
        statementsOf(name)
          .flatMap(({ actions }) => actions)
          .filter((action) => !silent.test(action)),
      );

      expect([...verbs].sort()).toEqual(expectedVerbs(domain, kind, reach));
    },
  );

  it.each(functions)('$name reads the secrets it declares, and no others', ({ name, reach }) => {
    const arns = statementsOf(name)
      .filter(({ actions }) => actions.includes('secretsmanager:GetSecretValue'))
      .flatMap(({ resources }) => resources);

    const secrets = arns.map((arn) =>
      the(
        assembly.secrets.find((secret) => secret.arn === arn),
        arn,
      )
        .logicalId.replace(/(Secret)?[0-9A-F]{8}$/, '')
        .toLowerCase(),
    );

    const ofAccounts = reach.customerAccounts === true ? ['customerssigninkey'] : [];
    expect(secrets.sort()).toEqual([...(reach.secrets ?? []), ...ofAccounts].sort());
  });

  it('lets a domain publish under its own name only', () => {
    const publishing = functions.filter(({ reach }) => reach.bus === true);

    const sources = publishing.map(
      ({ name }) =>
        statementsOf(name).find(({ actions }) => actions.includes('events:PutEvents'))?.conditions,
    );

    expect(sources).toEqual(
      publishing.map(({ domain }) => ({ StringEquals: { 'events:source': [`satu.${domain.name}`] } })),
    );
  });

  it('lets timers call the events function of their own domain and nothing else', () => {
    const timerRoles = assembly.roles.filter(({ trustedServices }) =>
      trustedServices.includes('scheduler.amazonaws.com'),
    );
    const withTimers = [
      ...new Set(functions.filter(({ reach }) => reach.schedules === true).map(({ domain }) => domain.name)),
    ];

    const callable = timerRoles
      .flatMap(({ statements }) => statements)
      .map(({ actions, resources }) => [...actions, ...resources].join(' '));

    expect(callable.sort()).toEqual(
      withTimers
        .map(
          (domain) =>
            `lambda:InvokeFunction arn:aws:lambda:${assembly.region}:${assembly.accountId}:function:${prefix}-${domain}-events`,
        )
        .sort(),
    );
  });

  it('hands the timers’ role to the Scheduler only', () => {
    const passing = assembly.roles
      .flatMap(({ statements }) => statements)
      .filter(({ actions }) => actions.includes('iam:PassRole'));

    expect(
      passing.filter(
        ({ conditions }) =>
          conditions['StringEquals']?.['iam:PassedToService']?.[0] !== 'scheduler.amazonaws.com',
      ),
    ).toEqual([]);
  });

  it('uses a table’s own key by way of DynamoDB only', () => {
    const usingKeys = assembly.roles
      .flatMap(({ statements }) => statements)
      .filter(({ actions }) => actions.some((action) => action.startsWith('kms:')));

    expect(
      usingKeys.filter(
        ({ conditions }) =>
          conditions['StringEquals']?.['kms:ViaService']?.[0] !== `dynamodb.${assembly.region}.amazonaws.com`,
      ),
    ).toEqual([]);
  });

  it('gives every function a role of its own', () => {
    const used = assembly.functions.map(({ roleArn }) => roleArn);

    expect(new Set(used).size).toBe(used.length);
  });

  it('keeps every role’s policies within the 10,240 characters that IAM takes', () => {
    const lengths = assembly.roles.map(({ name, statements }) => ({
      name,
      length: JSON.stringify(statements).length,
    }));

    expect(lengths.filter(({ length }) => length > 10_240)).toEqual([]);
  });
});

it('reads and writes a table under its own key with leave to use that key', () => {
  const [fixture] = deployments.filter(({ spec }) => spec.startsWith('fixture'));
  const policies = the(fixture, 'the fixture').resources('AWS::IAM::Policy');

  const actionsOn = (id: string) =>
    policies
      .filter((policy) => policy.id.startsWith(id))
      .flatMap(({ properties }) => properties.PolicyDocument.Statement)
      .flatMap((statement: any) => statement.Action)
      .filter((action: string) => action.startsWith('kms:'));

  expect(actionsOn('EventsWorker')).toContain('kms:GenerateDataKey');
  expect(actionsOn('CustomersPublisher')).toEqual(['kms:Decrypt', 'kms:DescribeKey']);
  expect(actionsOn('OrdersPublisher')).toEqual([]);
});
