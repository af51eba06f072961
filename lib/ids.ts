import { v7, validate, version } from "uuid";

/** UUIDv7: opaque to callers, and sorted by the time they were made. */
export const newId = (): string => v7();

export const isId = (value: string): boolean => validate(value);

export const isUuidV7 = (value: string): boolean => validate(value) && version(value) === 7;
