const risky = new Set<string>();

/** A reload would take it: a file or a voice that is not kept (yet), words for which no place was left. */
export const putAtRisk = (id: string) => void risky.add(id);
export const nowSafe = (id: string) => void risky.delete(id);

/** Whether whoever leaves now is to be asked first. */
export const anythingAtRisk = (): boolean => risky.size > 0;
