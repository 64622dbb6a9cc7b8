/** An item of DynamoDB's JSON (`{ "S": "text" }`) as plain values; sets become lists, numbers become numbers. */
export const plainItem = (item: unknown): Readonly<Record<string, unknown>> => {
  if (typeof item !== 'object' || item === null) return {};
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, plainValue(value)]));
};

const plainValue = (value: unknown): unknown => {
  const [entry] = Object.entries(typeof value === 'object' && value !== null ? value : {});
  if (entry === undefined) return undefined;
  const [type, content] = entry as [string, unknown];
  if (type === 'N') return Number(content);
  if (type === 'NULL') return null;
  if (type === 'M') return plainItem(content);
  if (type === 'L' && Array.isArray(content)) return content.map(plainValue);
  return content;
};
