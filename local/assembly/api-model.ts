import type { Placed } from './placed.ts';

/** An HTTP API with everything that hangs on it. */
export interface LocalApi extends Placed {
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  readonly cors?: LocalCors;
  readonly stages: readonly LocalStage[];
  readonly routes: readonly LocalRoute[];
}

export interface LocalCors {
  readonly allowOrigins: readonly string[];
  readonly allowMethods: readonly string[];
  readonly allowHeaders: readonly string[];
  readonly exposeHeaders: readonly string[];
  readonly maxAgeSeconds?: number;
  readonly allowCredentials: boolean;
}

export interface LocalStage extends Placed {
  readonly name: string;
  readonly variables: Readonly<Record<string, string>>;
}

export interface LocalRoute extends Placed {
  /** `GET /v1/carts/{cartId}`, `ANY /docs/{proxy+}` or `$default`. */
  readonly key: string;
  readonly integration: LocalIntegration;
  readonly authorizer?: LocalAuthorizer;
  readonly scopes: readonly string[];
}

export interface LocalIntegration extends Placed {
  readonly functionName: string;
  readonly payloadFormatVersion: '2.0';
  readonly timeoutMs: number;
}

export interface LocalAuthorizer extends Placed {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly audience: readonly string[];
  /** `$request.header.Authorization` and the like. */
  readonly identitySources: readonly string[];
}
