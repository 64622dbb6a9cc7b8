import { commonErrors } from '#shared/contracts/common-errors.ts';
import type { ErrorContract } from '#shared/contracts/error.ts';
import type { RouteContract } from '#shared/contracts/route.ts';

/** Every refusal a route may give as a problem document: its own, and those that follow from its form. */
export const errorsOfRoute = (route: RouteContract): readonly ErrorContract[] => {
  const all = [
    ...requestErrors(route),
    ...callerErrors(route),
    ...(route.errors ?? []),
    ...stateErrors(route),
  ];
  const byCode = new Map(all.map((error) => [error.code, error]));
  return [...byCode.values()].sort((a, b) => a.status - b.status);
};

/** True for routes that change something; they all accept an Idempotency-Key. */
export const isWrite = ({ method }: RouteContract): boolean => method !== 'GET';

/** True when the gateway itself looks at the token, and refuses with a body of its own. */
export const isGuarded = ({ access }: RouteContract): boolean =>
  access.kind === 'customer' || access.kind === 'staff';

const requestErrors = (route: RouteContract): readonly ErrorContract[] => [
  commonErrors.INVALID_REQUEST,
  ...(isWrite(route) ? [commonErrors.INVALID_JSON, commonErrors.BODY_TOO_LARGE] : []),
  ...(route.body === undefined ? [] : [commonErrors.UNSUPPORTED_MEDIA_TYPE]),
];

const callerErrors = ({ access }: RouteContract): readonly ErrorContract[] => {
  switch (access.kind) {
    case 'public':
    case 'signed':
      return [];
    case 'customer':
    case 'staff':
      return [commonErrors.FORBIDDEN];
    case 'mixed':
      return [
        commonErrors.UNAUTHENTICATED,
        ...(access.staffScope === undefined ? [] : [commonErrors.FORBIDDEN]),
      ];
  }
};

const stateErrors = (route: RouteContract): readonly ErrorContract[] => [
  ...(route.ifMatch === undefined ? [] : [commonErrors.STALE_VERSION]),
  ...(route.ifMatch === 'required' ? [commonErrors.PRECONDITION_REQUIRED] : []),
  ...(isWrite(route) ? [commonErrors.IDEMPOTENCY_KEY_REUSED] : []),
  commonErrors.INTERNAL,
  commonErrors.BUSY,
];
