/** `{ [name]: value }`, or nothing when there is no value: optional fields are absent rather than undefined. */
export function optional<N extends string, T>(name: N, value: T | undefined): { readonly [K in N]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [K in N]?: T });
}
