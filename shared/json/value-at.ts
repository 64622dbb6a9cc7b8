/** What stands at a path of plain data, `lines.0.sku`; own fields only. */
export const valueAt = (data: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (found, key) =>
        typeof found === 'object' && found !== null && Object.hasOwn(found, key)
          ? Reflect.get(found, key)
          : undefined,
      data,
    );
