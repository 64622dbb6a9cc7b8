import { RESOURCE_SERVER } from '#shared/contracts/scopes.ts';
import {
  guestResourceOf,
  type Access,
  type GuestTokenHeader,
  type RouteContract,
} from '#shared/contracts/route.ts';

type Requirement = Readonly<Record<string, readonly string[]>>;

const NOBODY: Requirement = {};

/** Who may call a route, as OpenAPI says it: one entry per way in. */
export const securityOf = ({ access }: RouteContract): readonly Requirement[] => {
  switch (access.kind) {
    case 'public':
      return [];
    case 'customer':
      return [{ customer: [] }];
    case 'staff':
      return [{ staff: [`${RESOURCE_SERVER}/${access.scope}`] }];
    case 'signed':
      return access.headers.map((header) => ({ [signatureName(header)]: [] }));
    case 'mixed':
      return [
        ...guestWays(access),
        { customer: [] },
        ...(access.staffScope === undefined ? [] : [{ staff: [`${RESOURCE_SERVER}/${access.staffScope}`] }]),
      ];
  }
};

const guestWays = ({ signedIn, guestToken }: Extract<Access, { kind: 'mixed' }>): readonly Requirement[] => {
  if (signedIn === true) return [];
  return [guestToken === undefined ? NOBODY : { [tokenName(guestToken)]: [] }];
};

/** The schemes that these routes name. */
export const securitySchemes = (routes: readonly RouteContract[]): Readonly<Record<string, object>> => ({
  customer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'Access token of a signed-in customer.',
  },
  staff: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      'Access token of a staff member, or of the machine client of a sales channel; the required scopes are listed with each operation.',
  },
  ...Object.fromEntries(routes.flatMap(({ access }) => guestSchemes(access))),
});

const guestSchemes = (access: Access): readonly (readonly [string, object])[] => {
  if (access.kind === 'signed') {
    const description = 'Signature of the raw body, made by the payment provider.';
    return access.headers.map((name) => [
      signatureName(name),
      { type: 'apiKey', in: 'header', name, description },
    ]);
  }
  if (access.kind !== 'mixed' || access.guestToken === undefined) return [];
  const description = `The ${guestResourceOf(access.guestToken)}’s own token, answered when it was made; for callers without a sign-in.`;
  return [
    [tokenName(access.guestToken), { type: 'apiKey', in: 'header', name: access.guestToken, description }],
  ];
};

/** `X-Cart-Token` → `cartToken` */
const tokenName = (header: GuestTokenHeader): string => `${guestResourceOf(header)}Token`;

/** `X-Sandbox-Signature` → `sandboxSignature` */
const signatureName = (header: string): string => {
  const name = header.replace(/^X-/i, '').replaceAll('-', '');
  return name.charAt(0).toLowerCase() + name.slice(1);
};
