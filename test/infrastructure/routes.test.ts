import { describe, expect, it } from '@jest/globals';
import { sharedParameters } from '../../lib/reference/openapi/parameters.ts';
import { synthesize, the } from './synthesized.ts';

const deployments = synthesize(['shop:dev:satu', 'fixture:dev:satu', 'fixture:prod:acme']);

describe.each(deployments)('the routes of $spec', ({ assembly, domains, prefix, resources }) => {
  const api = the(assembly.apis[0], 'the API');
  const declared = domains.flatMap(({ name, http }) =>
    (http?.routes ?? []).map((route) => ({ domain: name, ...route })),
  );
  const found = (key: string) =>
    the(
      api.routes.find((route) => route.key === key),
      key,
    );

  it('are those that are declared, and no others', () => {
    expect(api.routes.map(({ key }) => key).sort()).toEqual(
      declared.map(({ method, path }) => `${method} ${path}`).sort(),
    );
  });

  it('each lead to the function of their own domain', () => {
    const leads = declared.map(({ method, path }) => found(`${method} ${path}`).integration.functionName);

    expect(leads).toEqual(declared.map(({ domain }) => `${prefix}-${domain}-http`));
  });

  it('let the gateway refuse whoever their audience is not', () => {
    const guards = declared.map(({ method, path }) => {
      const { authorizer, scopes } = found(`${method} ${path}`);
      return { authorizer: authorizer?.name, scopes };
    });

    expect(guards).toEqual(
      declared.map(({ access }) => {
        if (access.kind === 'customer') return { authorizer: 'customers', scopes: [] };
        if (access.kind === 'staff') return { authorizer: 'staff', scopes: [`satu/${access.scope}`] };
        return { authorizer: undefined, scopes: [] };
      }),
    );
  });

  it('are called by the gateway of this API only', () => {
    const permissions = assembly.permissions.filter(
      ({ principal }) => principal === 'apigateway.amazonaws.com',
    );

    expect(permissions.map(({ functionName }) => functionName).sort()).toEqual(
      [...new Set(declared.map(({ domain }) => `${prefix}-${domain}-http`))].sort(),
    );
    expect(permissions.filter(({ sourceArn }) => sourceArn?.startsWith(api.arn) !== true)).toEqual([]);
  });

  it('answer within the 30 seconds that the gateway waits', () => {
    expect(
      assembly.functions.filter(({ name, timeoutSeconds }) => name.endsWith('-http') && timeoutSeconds > 29),
    ).toEqual([]);
  });

  it('take from browsers every header that the reference names', () => {
    const { AllowHeaders } =
      the(resources('AWS::ApiGatewayV2::Api')[0], 'the API').properties.CorsConfiguration ?? {};
    const named = [
      ...Object.values(sharedParameters).map(({ name }) => name.toLowerCase()),
      ...declared.flatMap(({ access }) =>
        access.kind === 'mixed' && access.guestToken !== undefined ? [access.guestToken.toLowerCase()] : [],
      ),
    ];

    // A stage without storefronts in browsers has no CORS at all.
    expect(AllowHeaders ?? named).toEqual(expect.arrayContaining(named));
  });

  it('are throttled, and logged without anything that tells who called', () => {
    const stage = the(resources('AWS::ApiGatewayV2::Stage')[0], 'the stage').properties;

    expect(stage).toMatchObject({ StageName: '$default', AutoDeploy: true });
    expect(stage.DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(0);
    expect(Object.values(JSON.parse(stage.AccessLogSettings.Format))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/sourceIp|userAgent|identity|claims|path\b/i)]),
    );
  });
});
