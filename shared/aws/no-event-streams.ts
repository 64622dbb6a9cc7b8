/**
 * Event streams of the SDK, which none of the services we call has (they are for speech and the like). The SDK would
 * load them only when needed; in one file that costs 12 KB, and a wrapper around everything that they lean on.
 * Bundling puts this in their place.
 */
export const eventStreamSerdeProvider = (): never => {
  throw new Error('event streams are not in bundles; take them off the replaced parts in lib/bundling');
};
