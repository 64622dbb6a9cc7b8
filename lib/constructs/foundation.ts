import type { IHttpApi, IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { SecretName } from '#shared/contracts/domain.ts';

/** What is kept, and what carries events: made once, leaned on by every domain. */
export interface Foundation {
  readonly tables: Tables;
  readonly bus: EventBus;
  /** Types of events that are not put on it. */
  readonly unheardEvents: readonly string[];
  readonly secrets: ReadonlyMap<SecretName, Secret>;
  readonly buckets: ReadonlyMap<string, Bucket>;
}

export type Tables = ReadonlyMap<string, TableV2>;

/** The one API that every domain hangs its routes on, and who may come through. */
export interface FrontDoor {
  readonly api: IHttpApi;
  /** Where callers reach it: at the distribution in front of it, if there is one. */
  readonly url: string;
  /** Where pages for browsers lie and are served. */
  readonly pages: ServedPages | undefined;
  /** What that distribution proves itself with; without one the API answers everybody. */
  readonly originKey: Secret | undefined;
  /** The user pool that a function may sign customers in to, and what it needs for that. */
  readonly customerAccounts: CustomerAccountsAccess;
  readonly customers: IHttpRouteAuthorizer;
  readonly staff: IHttpRouteAuthorizer;
  /** Whose tokens functions believe: `CUSTOMERS_ISSUER` and the like, the same for every function behind the API. */
  readonly identityEnvironment: Readonly<Record<string, string>>;
}

/** How customers are signed in by code. */
export interface CustomerAccountsAccess {
  readonly poolArn: string;
  readonly signInKeyArn: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** The pages of a deployment. */
export interface ServedPages {
  readonly bucket: Bucket;
  readonly distribution: IDistribution;
  /** What `config.json` tells the pages of shoppers or of staff: where they sign in. */
  readonly signIn: (kind: 'customer' | 'staff') => SignInConfig;
}

/** Read by `web/kit/sign-in.tsx`. */
export interface SignInConfig {
  readonly signIn: 'code';
  readonly authorizeUrl: string;
  readonly clientId: string;
}

/** The table of that name. Throws when no domain of the stage declares it. */
export const tableIn = (tables: Tables, name: string): TableV2 => {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`no domain declares the table ${name}; add it to its \`tables\``);
  return table;
};

/** The bucket of that name. Throws when no domain of the stage declares it. */
export const bucketIn = ({ buckets }: Pick<Foundation, 'buckets'>, name: string): Bucket => {
  const bucket = buckets.get(name);
  if (bucket === undefined)
    throw new Error(`no domain declares the bucket ${name}; add it to its \`buckets\``);
  return bucket;
};

/** The secret of that name. Throws when a function may read one that neither the shop nor a domain declares. */
export const secretIn = ({ secrets }: Pick<Foundation, 'secrets'>, name: SecretName): Secret => {
  const secret = secrets.get(name);
  if (secret === undefined)
    throw new Error(`no domain declares the secret ${name}; add it to its \`secrets\``);
  return secret;
};
