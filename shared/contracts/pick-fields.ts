/** Only these fields of what is stored, for answers: what the store keeps beside them stays inside. */
export const pickFields = (fields: readonly string[], stored: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(fields.map((field) => [field, Reflect.get(stored, field)]));
