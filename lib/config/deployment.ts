import type { SecretName } from '#shared/contracts/domain.ts';
import type { Bundles } from '../bundling/bundles.ts';
import type { StageConfig } from './stage.ts';
import type { TenantConfig } from './tenant.ts';

/** The built pages: a folder for each app. */
export interface PageFiles {
  readonly folder: string;
  readonly apps: readonly string[];
}

/** One business in one stage: what every stack and construct is told. */
export interface Deployment {
  /** `<tenant>-<stage>`; begins every name that has to be chosen, so that two deployments never meet. */
  readonly prefix: string;
  readonly stage: StageConfig;
  readonly tenant: TenantConfig;
  readonly bundles: Bundles;
  /** An SNS topic of yours that alarms report to. @default alarms are only shown */
  readonly alarmTopicArn?: string;
  /** The built pages of `web/`; with them comes the distribution that serves them beside the API. @default none */
  readonly pages?: PageFiles;
  /** The firewall that stands before the API, from its own stack in us-east-1. @default the API answers without one */
  readonly webAclArn?: string;
}

/** Secrets of the whole shop; domains declare their own. */
export const sharedSecrets: Readonly<Record<SecretName, string>> = {
  tokens: 'Derives the tokens that open a guest’s cart, order or hold, and the secrets of webhooks',
};
