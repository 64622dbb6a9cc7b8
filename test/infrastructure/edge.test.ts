import { runInNewContext } from 'node:vm';
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
      ...['shop', 'console', 'till'].flatMap((app) => [`/${app}`, `/${app}/*`]),
    ]);
    expect(DistributionConfig.CacheBehaviors[0].CachePolicyId).not.toEqual(
      DistributionConfig.DefaultCacheBehavior.CachePolicyId,
    );
    expect(CachePolicyConfig).toMatchObject({ MinTTL: 0, DefaultTTL: 0, MaxTTL: 60 });
    expect(HeadersConfig.Headers).toEqual(['Authorization', 'Origin']);
    expect(QueryStringsConfig.QueryStringBehavior).toBe('all');
  });

  it('serves the pages beside the API, to which they and their sign-in page may speak and nobody else', () => {
    const { DistributionConfig } = only(edge, 'AWS::CloudFront::Distribution');
    const { ResponseHeadersPolicyConfig } = only(edge, 'AWS::CloudFront::ResponseHeadersPolicy');
    const policy = JSON.stringify(ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy);
    const bucket = only(edge, 'AWS::S3::Bucket');

    expect(DistributionConfig.CacheBehaviors.at(-1)).toMatchObject({
      ViewerProtocolPolicy: 'redirect-to-https',
      FunctionAssociations: [{ EventType: 'viewer-request' }],
    });
    expect(policy).toMatch(/connect-src 'self' https:\/\/edge-prod-staff-.*amazoncognito\.com; img-src/);
    expect(bucket.PublicAccessBlockConfiguration.BlockPublicPolicy).toBe(true);
  });

  it.each([
    ['/shop', '/shop/index.html'],
    ['/shop/products/batik', '/shop/index.html'],
    ['/shop/01/08991234567893', '/shop/index.html'],
    ['/till/app-1A2B3C4D.js', '/till/app-1A2B3C4D.js'],
    ['/console/config.json', '/console/config.json'],
  ])('shows at %s what lies at %s', (asked, file) => {
    const { FunctionCode } = only(edge, 'AWS::CloudFront::Function');

    const shown = runInNewContext(`${FunctionCode}; handler(event).uri`, {
      event: { request: { uri: asked } },
    });
    expect(shown).toBe(file);
  });

  it('sends people back to the pages of this deployment after they signed in', () => {
    const clients = edge.resources('AWS::Cognito::UserPoolClient').map(({ properties }) => properties);
    const pagesOf = (name: string) =>
      JSON.stringify(clients.find(({ ClientName }) => ClientName === name)?.CallbackURLs);

    expect(pagesOf('console')).toMatch(/DomainName.*\/console\/.*DomainName.*\/till\//);
    expect(pagesOf('storefront')).toMatch(/DomainName.*\/shop\//);
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
