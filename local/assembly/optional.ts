/** `{ [name]: value }`, or nothing when there is no value: optional fields are absent rather than undefined. */
export const optional = <N extends string, T>(name: N, value: T | undefined): { readonly [K in N]?: T } =>
  value === undefined ? {} : ({ [name]: value } as { readonly [K in N]?: T });
