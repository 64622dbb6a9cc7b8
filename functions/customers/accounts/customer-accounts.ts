import type { IdentityType } from '../model/address.ts';

/** What a signed-in customer calls the API with. */
export interface AccountTokens {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly refreshToken?: string;
}

export interface CustomerAccount {
  readonly username: string;
  readonly issuer: string;
  readonly subject: string;
  /** The customer asked for a second factor, which a code must not get around. */
  readonly hasSecondFactor: boolean;
}

/** The logins of customers, by an address that its owner has just proven. */
export interface CustomerAccounts {
  /** The account of this address; a new one when there is none, or only one that nobody confirmed. */
  readonly ofAddress: (type: IdentityType, address: string) => Promise<CustomerAccount>;
  readonly tokensFor: (account: CustomerAccount) => Promise<AccountTokens>;
}
