import { clockOf, type NextOpening, type Stretch } from "./hours.ts";
import { count, nameOf, rupiah } from "./money.ts";
import type { Phrases } from "./phrases.ts";

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const dayAndMonth = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});

function dayOf({ inDays, weekday, date }: NextOpening): string {
  if (inDays === 0) return "today";
  if (inDays === 1) return "tomorrow";
  return `on ${days[weekday]}${inDays > 6 ? `, ${dayAndMonth.format(new Date(date))},` : ""}`;
}

const daysOf = ({ first, last }: Stretch) => {
  if (first === 0 && last === 6) return "every day";
  return first === last ? `${days[first]}` : `${days[first]}–${days[last]}`;
};

export const sayEn: Phrases = {
  hello: (shop) => `Hi there, welcome to ${shop} 👋`,
  helloBack: (islamic) => (islamic ? "Waalaikumsalam 🙏" : "Hi there 👋"),
  offer:
    "What are you looking for? Just send me the product's name and I'll check price and stock for you.",
  welcome: "You're welcome 🙏 Anything else, just send a message.",
  fine: "All right 🙏 If you have a question, just send a message.",
  later: "No rush 😊 Let me know when you've found something you like.",
  declined: "No problem 🙏 If you need anything else, just send a message.",
  stopped: "All right, I'll stop here. If you ever need anything, just send a message 🙏",
  iAmABot:
    "I'm the shop's bot 😊 I can answer about products, prices and stock. Rather talk to a person? Type *admin*.",
  notUnderstood:
    "Sorry, I didn't get that 🙏 I can help with products, prices and stock. Try a product's name, or type *admin* to talk to a person.",
  notInCatalog:
    "Sorry, I couldn't find that in our catalog 🙏 Could you send me the product's name again? Or type *admin* to talk to a person.",
  restToTeam: "I don't know the answer to the rest. Type *admin* and our team will help you.",
  named: (item) => `${nameOf(item)} is ${rupiah(item.priceIdr)}, ${sayEn.stock(item.stock)}.`,
  inStock: (item) =>
    `Yes 😊 ${nameOf(item)} is ${rupiah(item.priceIdr)}, ${sayEn.stock(item.stock)}.`,
  tooFew: (item) =>
    `${nameOf(item)} is ${rupiah(item.priceIdr)}; right now only ${sayEn.stock(item.stock)}.`,
  soldOut: (item) =>
    `Sorry, ${nameOf(item)} is out of stock right now. It's ${rupiah(item.priceIdr)}.`,
  stock: (stock) => {
    if (stock === null) return "available";
    return stock > 0 ? `${count(stock)} in stock` : "out of stock";
  },
  toOrder: "Want to order? Reply *yes* and our team will help you.",
  sizeToTeam: "About the size: type *admin* and our team will check it for you.",
  headers: {
    several: "Here you go:",
    range: (range) => `Prices are ${range}:`,
    nearly: "I couldn't find exactly that. The closest we have:",
    catalog: "Here are some of our products:",
    budget: "Within your budget:",
    outOfBudget: "Nothing fits that budget right now. The closest we have:",
    cheapest: "Our most affordable:",
    dearest: "Our most exclusive:",
    others: "Here are some others:",
    whichOne: "Which product do you mean?",
  },
  pick: "Which one would you like? Just reply with the number.",
  more: "There is more: tell me a name or a kind and I'll look it up.",
  hours: (stretches, zone) =>
    `We're open ${stretches.map((s) => `${daysOf(s)} ${s.open}–${s.close}`).join(", ")} ${zone}`.trim() +
    ".",
  today: ({ name, hours }) => {
    const why = name ? ` (${name})` : "";
    if (!hours) return `Today${why} we're closed.`;
    return `Today${why} we're open ${clockOf(hours.open)}–${clockOf(hours.close)}.`;
  },
  toTeam: {
    asked: "Sure, I'll connect you with our team. One moment please 🙏",
    sorry: "I'm sorry about the trouble 🙏",
    sorryNext: "I'm passing this on to our team so they can help you.",
    topic: (label) => `About ${label}: let me ask our team. One moment please 🙏`,
    order: "Great, I'll connect you with our team for your order 🙏",
    media: "Thank you, I got it. I'm passing it on to our team 🙏",
    lost: "Sorry, I can't answer that. I'll connect you with our team, one moment please 🙏",
  },
  closed: (next) => {
    const again = next
      ? `We open again ${dayOf(next)} at ${next.time} ${next.zone}`.trim()
      : "The shop is closed right now";
    return `Nobody is at the desk right now. ${again}; we've kept your message and will reply here 🙏`;
  },
};
