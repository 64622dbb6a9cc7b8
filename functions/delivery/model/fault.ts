/** What is wrong with a table, and where in the request. */
export interface DeliveryFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}
