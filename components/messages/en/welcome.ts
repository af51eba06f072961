import type { RoomMessages } from "../rooms.ts";

export const welcome: RoomMessages["welcome"] = {
  title: "Welcome to Sapa",
  intro: "Three steps to the first answered message. About two minutes.",
  product: "Add one product",
  productText: "The bot answers prices and stock from the catalog.",
  productAction: "Open the catalog",
  customer: "Be a customer for a moment",
  customerText: "Ask its price from the sandbox phone, then type “admin” to get a person.",
  customerAction: "Open the sandbox phone",
  answer: "Answer from here",
  answerText: "Open that conversation in the list, press A to take over, and reply.",
  answerOnPhone: "Open that conversation below, tap Take over, and reply.",
  done: "The first message is answered!",
  doneText: "Now connect your real number, or add the rest of your team.",
  connect: "Connect a number",
  team: "Add team members",
  close: "Close the guide",
  finished: "done",
};
