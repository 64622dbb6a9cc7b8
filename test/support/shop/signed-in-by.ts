import { makeClient, type ShopClient } from '#shared/client/generated.ts';
import { codeSentTo } from './confirm-address.ts';
import { shop } from './shop.ts';

/** The API as whoever has this address, who signs in by a code; the first time they are a customer from then on. */
export const signedInBy = async (email: string, channel: string): Promise<ShopClient> => {
  const { body: started } = await shop.guest.startSignIn({ body: { medium: 'email', email, channel } });
  const code = await codeSentTo(email);
  const { body } = await shop.guest.confirmSignIn({ signInId: started.signInId, body: { code } });
  return makeClient({ baseUrl: shop.baseUrl, token: () => body.accessToken });
};
