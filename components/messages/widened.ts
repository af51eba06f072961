/** The shape of a tree of sentences, whatever they say. */
export type Widened<T> = { [K in keyof T]: T[K] extends string ? string : Widened<T[K]> };
