/** Queues of orders that wait for a decision. `no_location`: units were rejected, and no location can give them. */
export const orderQueues = ['no_location'] as const;

/** Who empties each queue. */
export const queueOwners = { no_location: 'support' } as const;
