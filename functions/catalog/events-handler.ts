import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { ProductSavedInSteps } from './events.ts';
import { onProductSavedInSteps } from './on-product-saved-in-steps/on-product-saved-in-steps.ts';

export const handler = eventsHandler(
  { reactions: [reaction(ProductSavedInSteps, onProductSavedInSteps)] },
  awsRuntime(),
);
