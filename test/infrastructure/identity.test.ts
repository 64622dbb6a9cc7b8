import { describe, expect, it } from '@jest/globals';
import { scopesOf, scopesOfChannelClients } from '#shared/contracts/scopes.ts';
import { synthesize, the } from './synthesized.ts';

const [dev, prod] = synthesize(['fixture:dev:satu', 'fixture:prod:acme']);
const deployments = [the(dev, 'dev'), the(prod, 'prod')];

describe.each(deployments)('who may sign in to $spec', ({ assembly, domains, resources, spec, prefix }) => {
  const pool = (who: 'customers' | 'staff') =>
    the(
      resources('AWS::Cognito::UserPool').find(
        ({ properties }) => properties.UserPoolName === `${prefix}-${who}`,
      ),
      who,
    );
  const clients = resources('AWS::Cognito::UserPoolClient');
  const client = (name: string) =>
    the(
      clients.find(({ properties }) => properties.ClientName === name),
      name,
    ).properties;
  const machines = clients.filter(({ properties }) => properties.ClientName.startsWith('channel-'));

  it('asks staff for a second factor and never lets them sign themselves up', () => {
    expect(pool('staff').properties).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
  });

  it('lets shoppers sign themselves up with a confirmed e-mail address', () => {
    expect(pool('customers').properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      AutoVerifiedAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
    });
  });

  it('never lets a person change their own role or locations', () => {
    expect(client('console').WriteAttributes).toEqual(['locale', 'name']);
  });

  it('keeps a person’s role and locations, and turns them into claims when a token is made', () => {
    const staff = the(
      assembly.userPools.find(({ name }) => name === `${prefix}-staff`),
      'staff',
    );

    expect(staff.customAttributes).toEqual(['custom:role', 'custom:locations']);
    expect(staff.preTokenGeneration).toEqual({
      functionArn: `arn:aws:lambda:${assembly.region}:${assembly.accountId}:function:${prefix}-token-claims`,
      version: 'V2_0',
    });
  });

  it('knows every scope of the shop', () => {
    const server = the(
      resources('AWS::Cognito::UserPoolResourceServer')[0],
      'the resource server',
    ).properties;

    expect(server.Identifier).toBe('satu');
    expect(server.Scopes.map(({ ScopeName }: any) => ScopeName).sort()).toEqual(
      [...scopesOf(domains).keys()].sort(),
    );
  });

  it('gives each sales channel a machine client with a secret, and the scopes of a channel only', () => {
    expect(machines.map(({ properties }) => properties.ClientName)).toEqual(
      ['web', 'app', 'pos', 'phone', 'whatsapp', 'marketplace'].map((channel) => `channel-${channel}`),
    );
    machines.forEach(({ properties }) =>
      expect(properties).toMatchObject({ GenerateSecret: true, AllowedOAuthFlows: ['client_credentials'] }),
    );

    const granted = assembly.userPools
      .flatMap((found) => found.clients)
      .filter(({ name }) => name.startsWith('channel-'))
      .map((machine) => [...machine.scopes].sort());

    granted.forEach((list) =>
      expect(list).toEqual(
        scopesOfChannelClients(domains)
          .map((scope) => `satu/${scope}`)
          .sort(),
      ),
    );
  });

  it('lets programs that people hold work without a secret, and only through the sign-in page', () => {
    for (const name of ['console', 'storefront']) {
      expect(client(name)).toMatchObject({
        AllowedOAuthFlows: ['code'],
        PreventUserExistenceErrors: 'ENABLED',
      });
      expect(client(name).GenerateSecret).toBeUndefined();
    }
  });

  it('takes passwords from the command line only where there are no real customers', () => {
    expect(client('console').ExplicitAuthFlows.includes('ALLOW_ADMIN_USER_PASSWORD_AUTH')).toBe(
      spec.includes('dev'),
    );
  });

  it('checks the tokens of each pool against that pool', () => {
    const issuers = new Map(assembly.userPools.map(({ name, issuer }) => [name, issuer]));
    const guards = the(assembly.apis[0], 'the API').routes.flatMap(({ authorizer }) => authorizer ?? []);
    const [server] = assembly.functions.filter(({ name }) => name.endsWith('-http'));

    guards.forEach(({ name, issuer }) => expect(issuer).toBe(issuers.get(`${prefix}-${name}`)));
    expect(server?.env).toMatchObject({
      CUSTOMERS_ISSUER: issuers.get(`${prefix}-customers`),
      STAFF_ISSUER: issuers.get(`${prefix}-staff`),
    });
  });

  it('believes customers’ tokens from the storefront, and staff tokens from the console and the channels', () => {
    const guards = the(assembly.apis[0], 'the API').routes.flatMap(({ authorizer }) => authorizer ?? []);
    const names = new Map(
      assembly.userPools.flatMap((found) => found.clients).map(({ id, name }) => [id, name]),
    );

    const audiences = Object.fromEntries(
      guards.map(({ name, audience }) => [name, audience.map((id) => names.get(id))]),
    );

    expect(audiences).toEqual({
      customers: ['storefront'],
      staff: ['console', ...machines.map(({ properties }) => properties.ClientName)],
    });
  });
});
