import type { CfnIPSet, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { RouteContract } from '#shared/contracts/route.ts';
import type { StageConfig } from '../config/stage.ts';

type Statement = CfnWebACL.StatementProperty;

export interface FirewallRulesOptions {
  readonly limits: NonNullable<StageConfig['firewall']>;
  readonly routes: readonly RouteContract[];
  /** Networks of storefront servers, which call for many visitors: no limit per address holds for them. */
  readonly storefrontServers: readonly CfnIPSet[];
}

/** AWS's own lists first, then limits per address: of all routes together, and of those whose contract says a lower one. */
export const firewallRules = (options: FirewallRulesOptions): CfnWebACL.RuleProperty[] =>
  [
    managed('AWSManagedRulesAmazonIpReputationList'),
    managed('AWSManagedRulesKnownBadInputsRuleSet'),
    // It refuses bodies over 8 KB, and imports send up to 400 KB, which the functions check.
    managed('AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY']),
    ...(options.limits.botControl ? [managed('AWSManagedRulesBotControlRuleSet')] : []),
    ...limitedRoutes(options),
    limit('AllRoutes', options.limits.callsPerAddress, options),
  ].map((rule, priority) => ({ ...rule, priority }));

type Rule = Omit<CfnWebACL.RuleProperty, 'priority'>;

const managed = (name: string, onlyCounted: readonly string[] = []): Rule => ({
  name,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: onlyCounted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visible(name),
});

/** Routes of one limit share a rule, and their calls are counted together. */
const limitedRoutes = (options: FirewallRulesOptions): readonly Rule[] =>
  [...Map.groupBy(options.routes, ({ callsPerAddress }) => callsPerAddress)].flatMap(([calls, routes]) =>
    calls === undefined ? [] : [limit(`Within${calls}`, calls, options, anyOf(routes.map(callOf)))],
  );

const limit = (
  name: string,
  calls: number,
  { storefrontServers }: FirewallRulesOptions,
  scope?: Statement,
): Rule => {
  const others = storefrontServers.map(({ attrArn }): Statement => ({
    notStatement: { statement: { ipSetReferenceStatement: { arn: attrArn } } },
  }));
  const within = [...others, ...(scope === undefined ? [] : [scope])];
  return {
    name,
    action: { block: { customResponse: { responseCode: 429, customResponseBodyKey: TOO_MANY } } },
    statement: {
      rateBasedStatement: {
        aggregateKeyType: 'IP',
        evaluationWindowSec: 300,
        limit: calls,
        ...(within.length === 0 ? {} : { scopeDownStatement: allOf(within) }),
      },
    },
    visibilityConfig: visible(name),
  };
};

/** The same body as the gateway's, by this key. */
export const TOO_MANY = 'too-many-requests';

const callOf = ({ method, path }: RouteContract): Statement =>
  allOf([
    matching({ method: {} }, `^${method}$`),
    matching({ uriPath: {} }, `^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
  ]);

const matching = (fieldToMatch: CfnWebACL.FieldToMatchProperty, regexString: string): Statement => ({
  regexMatchStatement: { fieldToMatch, regexString, textTransformations: [{ priority: 0, type: 'NONE' }] },
});

/** WAF takes two statements at least in each of these. */
const anyOf = (statements: Statement[]): Statement =>
  statements.length === 1 && statements[0] !== undefined ? statements[0] : { orStatement: { statements } };
const allOf = (statements: Statement[]): Statement =>
  statements.length === 1 && statements[0] !== undefined ? statements[0] : { andStatement: { statements } };

const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  sampledRequestsEnabled: false,
});
