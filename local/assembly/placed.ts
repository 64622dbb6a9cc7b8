/** What every resource carries: where it stands in the assembly. */
export interface Placed {
  readonly stack: string;
  readonly logicalId: string;
}
