import { makeClient, type ShopClient } from '#shared/client/generated.ts';
import type { Outputs } from './deployments.ts';
import type { Emulator } from './emulator.ts';
import { gatewayFetch } from './gateway-fetch.ts';
import { machineToken, signInStaff, type SignIn } from './sign-in.ts';

/** The shop as the emulator runs it, with everybody who calls it. */
export interface EmulatedShop {
  readonly guest: ShopClient;
  readonly signInStaff: (role: string) => Promise<SignIn>;
  readonly machineToken: (channel: string) => Promise<string>;
  readonly as: (token: string) => ShopClient;
}

/** The deployed API's clients. Throws when an output is missing that the deployment promises. */
export const emulatedShop = (emulator: Emulator, outputs: Outputs): EmulatedShop => {
  const output = (name: string): string => {
    const value = outputs.get(name);
    if (value === undefined) throw new Error(`the deployment has no output ${name}`);
    return value;
  };
  const { host } = new URL(output('ApiUrl'));
  const options = { baseUrl: emulator.endpoint, fetch: gatewayFetch(emulator.endpoint, host) };
  const poolId = output('StaffPoolId');
  return {
    guest: makeClient(options),
    as: (token) => makeClient({ ...options, token }),
    signInStaff: (role) => signInStaff({ emulator, poolId, clientId: output('StaffClientId') }, role),
    machineToken: (channel) =>
      machineToken({
        emulator,
        poolId,
        clientId: output(`${channel.charAt(0).toUpperCase()}${channel.slice(1)}ClientId`),
      }),
  };
};
