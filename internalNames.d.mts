/** Of properties. */
export const internalNames: RegExp;
export const shortNames: Readonly<Record<string, string>>;
