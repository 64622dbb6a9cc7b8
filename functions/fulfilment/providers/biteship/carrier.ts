import { biteshipCarrier } from './adapter.ts';

export const biteship = {
  name: 'biteship',
  notification: {
    header: 'X-Biteship-Signature',
    form: '`<the value set for webhooks in Biteship’s dashboard>`',
  },
  secret: 'API key of Biteship, a blank, and the value its webhooks carry',
  connect: (runtime: Parameters<typeof biteshipCarrier>[0]) => biteshipCarrier(runtime),
} as const;
