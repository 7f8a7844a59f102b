/** JSON as the standard has it, on pages whose scripts give every object a `toJSON` of their own too. */
export const toJson = (value: object): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key: string) {
    return this[key];
  });
