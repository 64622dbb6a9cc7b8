/** The roles of staff. Which scopes each has follows from the domains that declare them. */
export const roles = ['admin', 'merchandiser', 'store-manager', 'store-clerk', 'support', 'finance'] as const;
export type Role = (typeof roles)[number];

/** The resource server every scope belongs to; also the prefix in tokens. */
export const RESOURCE_SERVER = 'satu';

/**
 * What a staff member or a machine client may do. A scope is `<resource>.<verb>`; on the wire it carries the
 * resource server's prefix (`satu/orders.read`), as Cognito and other OAuth 2 servers write it.
 */
export interface ScopeContract {
  /** What its holder may do, as an imperative. */
  readonly allows: string;
  /** The staff roles that have it. Admins have every scope. */
  readonly roles: readonly Exclude<Role, 'admin'>[];
  /**
   * True: the machine client of a sales channel (a till, a marketplace connector, a bot) has it too, in its own channel
   * only. @default false
   */
  readonly channelClients?: true;
}

/**
 * The scopes that domains declare; each `scopes.ts` adds its own, so that a misspelt one does not compile.
 *
 * @public
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by declaration merging
export interface DeclaredScopes {}

export type Scope = keyof DeclaredScopes;

/** Declares the scopes of a domain. */
export const defineScopes = <const Scopes extends Readonly<Record<string, ScopeContract>>>(scopes: Scopes) =>
  scopes;

/** Who declares scopes. */
interface Declaring {
  readonly scopes?: Readonly<Record<string, ScopeContract>>;
}

/** Every scope of these domains, by its name. */
export const scopesOf = (domains: readonly Declaring[]): ReadonlyMap<Scope, ScopeContract> =>
  // The keys are the declared scopes: `DeclaredScopes` is made of the very same values.
  new Map(domains.flatMap(({ scopes = {} }) => Object.entries(scopes) as [Scope, ScopeContract][]));

/** What each staff role may do. */
export const scopesOfRoles = (domains: readonly Declaring[]): Readonly<Record<Role, readonly Scope[]>> => {
  const all = [...scopesOf(domains)];
  const having = (role: Role): readonly Scope[] =>
    all.filter(([, scope]) => role === 'admin' || scope.roles.includes(role)).map(([name]) => name);
  return Object.fromEntries(roles.map((role) => [role, having(role)])) as Record<Role, readonly Scope[]>;
};

/** What the machine client of a sales channel may do, in its own channel only. */
export const scopesOfChannelClients = (domains: readonly Declaring[]): readonly Scope[] =>
  [...scopesOf(domains)].filter(([, scope]) => scope.channelClients === true).map(([name]) => name);
