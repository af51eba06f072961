/** Safe reading of a payload, which may hold anything a provider sent. */
export type Payload = Record<string, unknown> | null;

export const words = (payload: Payload, name: string): string | null => {
  const value = payload?.[name];
  return typeof value === "string" && value.trim() !== "" ? value : null;
};

export const number = (payload: Payload, name: string): number | null => {
  const value = payload?.[name];
  const read = typeof value === "string" ? Number.parseFloat(value) : value;
  return typeof read === "number" && Number.isFinite(read) ? read : null;
};

export const part = (payload: Payload, name: string): Payload => {
  const value = payload?.[name];
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
};

export const parts = (payload: Payload, name: string): Record<string, unknown>[] => {
  const value = payload?.[name];
  if (!Array.isArray(value)) return [];
  return value.filter(
    (item): item is Record<string, unknown> => typeof item === "object" && item !== null,
  );
};
