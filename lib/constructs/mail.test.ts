import { describe, expect, it } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import type { Deployment } from '../config/deployment.ts';
import { stageOf } from '../config/stage.ts';
import { tenantOf } from '../config/tenant.ts';
import { mailEnvironment, mailStatements, warnWithoutSender } from './mail.ts';

const sender = { sender: 'shop@acme.example', identity: 'acme.example' };
const deploymentOf = (stage: 'dev' | 'prod', mail = {}) =>
  ({ prefix: 'acme', stage: stageOf(stage), tenant: { ...tenantOf('acme'), mail } }) as Deployment;
const warningsOf = (deployment: Deployment) => {
  const stack = new Stack();
  warnWithoutSender(stack, { mail: 'send' }, deployment);
  return stack.node.metadata.filter(({ type }) => type === 'aws:cdk:warning');
};

describe('mail to customers', () => {
  it('comes from the sender of the business, and the role may send as nobody else', () => {
    const deployment = deploymentOf('prod', { prod: sender });
    const stack = new Stack();

    const [statement] = mailStatements({ mail: 'send' }, deployment).map((one): unknown =>
      stack.resolve(one.toStatementJson()),
    );

    expect(mailEnvironment({ mail: 'send' }, deployment)).toEqual({ MAIL_SENDER: 'shop@acme.example' });
    expect(statement).toMatchObject({
      Action: 'ses:SendEmail',
      Condition: { StringEquals: { 'ses:FromAddress': 'shop@acme.example' } },
    });
    expect(JSON.stringify(statement)).toContain(':identity/acme.example');
  });

  it('is granted to no function that does not declare it', () => {
    const deployment = deploymentOf('prod', { prod: sender });

    expect([mailStatements({}, deployment), mailEnvironment({}, deployment)]).toEqual([[], {}]);
  });

  it('is missed aloud where real customers would get none', () => {
    expect(warningsOf(deploymentOf('prod'))).toHaveLength(1);
    expect(warningsOf(deploymentOf('prod', { prod: sender }))).toEqual([]);
    expect(warningsOf(deploymentOf('dev'))).toEqual([]);
  });

  it('lets a function that hears reports know their topics, and send nothing', () => {
    const sender = { sender: 'shop@acme.example', identity: 'acme.example', topics: ['arn:t1', 'arn:t2'] };
    const deployment = deploymentOf('prod', { prod: sender });

    expect(mailStatements({ mail: 'reports' }, deployment)).toEqual([]);
    expect(mailEnvironment({ mail: 'reports' }, deployment)).toEqual({ MESSAGE_TOPICS: 'arn:t1,arn:t2' });
  });
});
