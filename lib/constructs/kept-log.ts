import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config/stage.ts';

/** A log that is kept as long as the stage says and no longer; deleted with its stack, because it holds no shop data. */
export const keptLog = (scope: Construct, id: string, stage: StageConfig): LogGroup =>
  new LogGroup(scope, id, { retention: stage.logRetentionDays, removalPolicy: RemovalPolicy.DESTROY });
