import { describe, expect, it } from '@jest/globals';
import { synthesize, the } from './synthesized.ts';

const [behind, open, dev] = synthesize(['fixture:prod:edge', 'fixture:prod:acme', 'fixture:dev:satu']);
const edge = the(behind, 'the shop behind its firewall');

const only = ({ resources }: typeof edge, type: string) => the(resources(type)[0], type).properties;
const serversOf = ({ assembly }: typeof edge) =>
  assembly.functions.filter(({ name }) => name.endsWith('-http'));

describe('a shop with real customers', () => {
  it('stands behind a distribution with its firewall, which speaks TLS 1.2 to the API and keeps nothing', () => {
    const { DistributionConfig } = only(edge, 'AWS::CloudFront::Distribution');
    const [origin] = DistributionConfig.Origins;

    expect(DistributionConfig).toMatchObject({
      WebACLId: expect.stringContaining(':global/webacl/'),
      DefaultCacheBehavior: { ViewerProtocolPolicy: 'https-only' },
    });
    expect(origin.CustomOriginConfig).toMatchObject({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    });
    expect(JSON.stringify(origin.OriginCustomHeaders)).toMatch(/x-origin-key.*resolve:secretsmanager/);
  });

  it('keeps what an answer allows on the paths of shared reads, apart for each sign-in, and nothing elsewhere', () => {
    const { DistributionConfig } = only(edge, 'AWS::CloudFront::Distribution');
    const { CachePolicyConfig } = only(edge, 'AWS::CloudFront::CachePolicy');
    const { HeadersConfig, QueryStringsConfig } = CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin;

    expect(DistributionConfig.CacheBehaviors.map(({ PathPattern }: any) => PathPattern)).toEqual([
      '/v1/shelves',
    ]);
    expect(DistributionConfig.CacheBehaviors[0].CachePolicyId).not.toEqual(
      DistributionConfig.DefaultCacheBehavior.CachePolicyId,
    );
    expect(CachePolicyConfig).toMatchObject({ MinTTL: 0, DefaultTTL: 0, MaxTTL: 60 });
    expect(HeadersConfig.Headers).toEqual(['Authorization', 'Origin']);
    expect(QueryStringsConfig.QueryStringBehavior).toBe('all');
  });

  it('lets every function behind the API ask for the key of the distribution, and no other function', () => {
    const asking = edge.assembly.functions.filter(({ env }) => env['SECRET_ORIGIN'] !== undefined);

    expect(asking.map(({ name }) => name)).toEqual(serversOf(edge).map(({ name }) => name));
    expect(asking.length).toBeGreaterThan(0);
  });

  it('tells functions and people the address of the distribution', () => {
    const outputs = JSON.stringify(edge.assembly.stacks.map((stack) => stack.outputs));

    expect(outputs).toContain('"ApiUrl"');
    expect(the(serversOf(edge)[0], 'a server').env['API_URL']).not.toContain('api.test');
  });

  it('is limited by address: in all, and lower where a contract says so', () => {
    const { Rules, Scope } = only(edge, 'AWS::WAFv2::WebACL');
    const limits = Rules.flatMap(({ Name, Statement }: any) => {
      const rate = Statement.RateBasedStatement;
      const paths = JSON.stringify(rate ?? {}).match(/\^\/[^"]*\$/g) ?? [];
      return rate === undefined ? [] : [[Name, rate.Limit, paths]];
    });

    expect(Scope).toBe('CLOUDFRONT');
    expect(limits).toEqual([
      ['Within300', 300, ['^/v1/shelves$']],
      ['Within50', 50, ['^/v1/shelves/[^/]+$']],
      ['AllRoutes', 2000, []],
    ]);
  });

  it('has AWS’s managed rules, and no bot control unless a stage asks for it', () => {
    const names = only(edge, 'AWS::WAFv2::WebACL').Rules.map(({ Name }: any) => Name);

    expect(names).toEqual(
      expect.arrayContaining(['AWSManagedRulesCommonRuleSet', 'AWSManagedRulesKnownBadInputsRuleSet']),
    );
    expect(names).not.toContain('AWSManagedRulesBotControlRuleSet');
  });

  it('answers by itself until its firewall is deployed; where nobody is a real customer there is none', () => {
    const counts = [open, dev].map((made) => [
      made?.resources('AWS::CloudFront::Distribution').length,
      made?.resources('AWS::WAFv2::WebACL').length,
    ]);

    expect(counts).toEqual([
      [0, 1],
      [0, 0],
    ]);
  });
});
