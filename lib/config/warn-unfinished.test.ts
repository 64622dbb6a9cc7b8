import { describe, expect, it } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { domains } from '../../functions/domains.ts';
import type { Deployment } from './deployment.ts';
import { stages } from './stage.ts';
import { tenantOf } from './tenant.ts';
import { unfinished, warnOfRoutes } from './warn-unfinished.ts';

const deployment: Deployment = {
  prefix: 'acme-prod',
  stage: stages.prod,
  tenant: tenantOf('acme'),
  bundles: { folderOf: () => '' },
};

describe('a stage with real customers', () => {
  it('says at synth that no browser may call it, where people end up, and that no firewall stands in front', () => {
    expect(unfinished(deployment).map(([id]) => id)).toEqual([
      'no-origins',
      'local-call-backs',
      'no-firewall',
    ]);
  });

  it('says nothing when all of that is filled in', () => {
    const shop = 'https://shop.acme.example/signed-in';
    const tenant = {
      ...deployment.tenant,
      origins: { dev: [], prod: ['https://shop.acme.example'] },
      signedIn: { storefront: { dev: [], prod: [shop] }, console: { dev: [], prod: [shop] } },
    };

    expect(unfinished({ ...deployment, tenant, webAclArn: 'arn:aws:wafv2:…' })).toEqual([]);
  });
});

describe('an API with more routes than API Gateway gives a new one', () => {
  it('is warned about at synth, so that the quota is raised before the deployment fails', () => {
    const [few, many] = [new Stack(), new Stack()];

    warnOfRoutes(few, domains.slice(0, 3));
    warnOfRoutes(many, [...domains, ...domains]);

    expect(warningsOf(few)).toEqual([]);
    expect(warningsOf(many)).toEqual([expect.stringContaining('Routes per API')]);
  });
});

const warningsOf = ({ node }: Stack): readonly string[] =>
  node.metadata.filter(({ type }) => type === 'aws:cdk:warning').map(({ data }) => String(data));
