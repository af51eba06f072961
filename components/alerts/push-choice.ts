/** Whose browser has asked for push notifications: the person's id. */
export const pushChoice = "sapa.push";
