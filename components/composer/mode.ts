/** What is being written: an answer to the customer, or a note to the team. */
export type Mode = "reply" | "note";
