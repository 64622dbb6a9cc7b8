import { Duration } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Deployment } from '../config/deployment.ts';
import { acknowledge } from '../config/cdk-nag.ts';
import { functionName } from '../config/names.ts';
import { alarmOn } from './alarm.ts';
import { commonEnvironment } from './environment.ts';
import { keptLog } from './kept-log.ts';

export interface ShopFunctionProps {
  readonly deployment: Deployment;
  /** Middle of the function's name: `orders-http`. */
  readonly name: string;
  /** Which bundle it runs. @default the function's name */
  readonly bundle?: string;
  /** What it is for; shown in the console. */
  readonly description: string;
  /** Whom it hurts when it fails; shown in its alarms. */
  readonly errorImpact: string;
  /** @default 512 */
  readonly memoryMb?: number | undefined;
  readonly timeoutSeconds: number;
  /** @default none */
  readonly reservedConcurrency?: number | undefined;
  /** Where a call goes that nobody waited for and that failed for good. @default nowhere: every caller waits */
  readonly deadLetters?: Queue | undefined;
  /** True: statements that differ in one respect become one, so that the policy of many queues fits. @default false */
  readonly mergesStatements?: boolean | undefined;
  readonly environment: Readonly<Record<string, string>>;
  /** All it may do beside writing its own log and traces. */
  readonly statements: readonly PolicyStatement[];
}

/** A Lambda function of the shop: its own role, its own log, an alarm on failures and one on throttling. */
export class ShopFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: ShopFunctionProps) {
    super(scope, id);
    const { deployment, name } = props;
    // Read by the policy of the role below; a role’s inline policies hold 10,240 characters.
    if (props.mergesStatements === true) this.node.setContext('@aws-cdk/aws-iam:minimizePolicies', true);
    const log = keptLog(this, 'Log', deployment.stage);
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    log.grantWrite(this.role);
    props.statements.forEach((statement) => this.role.addToPolicy(statement));
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: functionName(deployment, name),
      description: props.description,
      code: Code.fromAsset(deployment.bundles.folderOf(props.bundle ?? name)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      role: this.role,
      logGroup: log,
      tracing: Tracing.ACTIVE,
      memorySize: props.memoryMb ?? 512,
      timeout: Duration.seconds(props.timeoutSeconds),
      environment: { ...commonEnvironment(deployment), ...props.environment },
      ...(props.reservedConcurrency === undefined || !deployment.stage.reservesConcurrency
        ? {}
        : { reservedConcurrentExecutions: props.reservedConcurrency }),
      deadLetterQueue: props.deadLetters,
    });
    acknowledge(this, 'traces');
    this.watch(props);
  }

  private watch({ deployment, name, errorImpact }: ShopFunctionProps): void {
    const period = Duration.minutes(5);
    alarmOn(this, 'Errors', {
      deployment,
      name: `${name}-errors`,
      metric: this.lambda.metricErrors({ period, statistic: 'Sum' }),
      above: 0,
      description: `${name} fails: ${errorImpact}`,
    });
    alarmOn(this, 'Throttles', {
      deployment,
      name: `${name}-throttles`,
      metric: this.lambda.metricThrottles({ period, statistic: 'Sum' }),
      above: 0,
      description: `${name} is throttled, more calls come at once than Lambda may run: ${errorImpact}`,
    });
  }
}
