/** An AWS emulator that answers. */
export interface Emulator {
  /** `http://127.0.0.1:4566` */
  readonly endpoint: string;
}

/** There is no emulator and none can be had here, which says nothing about the shop. */
export class Unavailable extends Error {}
