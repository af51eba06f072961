import type { Place } from "#lib/cursor.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Conversation, ListConversations } from "./schema.ts";

/** One way through the list: its order, what of a card says where it stands, and what is after. */
type Order = {
  by: Prisma.Sql;
  placeOf(card: Conversation): Place;
  after(place: Place): Prisma.Sql;
};

const newestFirst = Prisma.sql`c.last_activity_at DESC, c.id DESC`;
const older = (at: Date, id: string) =>
  Prisma.sql`(c.last_activity_at, c.id) < (${at}, ${id}::uuid)`;
const activityOf = ({ lastActivityAt, id }: Conversation): Place => [lastActivityAt, id];
const readActivity = ([at, id]: Place): [Date, string] => [new Date(at ?? 0), String(id)];

export const orders: Record<NonNullable<ListConversations["sort"]>, Order> = {
  newest: {
    by: newestFirst,
    placeOf: activityOf,
    after: (place) => older(...readActivity(place)),
  },
  oldest: {
    by: Prisma.sql`c.last_activity_at, c.id`,
    placeOf: activityOf,
    after: (place) => {
      const [at, id] = readActivity(place);
      return Prisma.sql`(c.last_activity_at, c.id) > (${at}, ${id}::uuid)`;
    },
  },
  waiting: {
    by: Prisma.sql`c.waiting_since, ${newestFirst}`,
    placeOf: (card) => [card.waitingSince, ...activityOf(card)],
    after: ([since, ...activity]) => {
      const rest = older(...readActivity(activity));
      // Nobody waits from here on.
      if (since === null) return Prisma.sql`c.waiting_since IS NULL AND ${rest}`;
      const then = new Date(since ?? 0);
      return Prisma.sql`(c.waiting_since > ${then} OR c.waiting_since IS NULL
        OR (c.waiting_since = ${then} AND ${rest}))`;
    },
  },
};
