import { useEffect, useRef, useState } from "react";
import { api } from "#components/api.ts";
import type { Message } from "#lib/messages/schema.ts";

const pageSize = 20;
/** More is asked for when so few are left in one direction. */
const ahead = 2;

const isPicture = ({ type, media, deletedAt }: Message): boolean =>
  media?.state === "ready" && !deletedAt && (type === "image" || type === "video");

/** All pictures and videos of the chat, from those that are here outwards, as far as one goes. */
export function usePictures(here: Message[], shownId: string): { pictures: Message[]; at: number } {
  const [pictures, setPictures] = useState(() => here.filter(isPicture));
  const open = useRef({ before: true, after: true });
  const at = pictures.findIndex(({ id }) => id === shownId);
  const [first] = pictures;
  const last = pictures.at(-1);
  const want =
    at < ahead && open.current.before
      ? "before"
      : at >= pictures.length - ahead && open.current.after
        ? "after"
        : null;
  useEffect(() => {
    const end = want === "before" ? first : last;
    if (!want || !end) return;
    // Each direction is asked for once at a time; an empty answer is its end.
    open.current[want] = false;
    const query = { pictures: "true" as const, [want]: end.id, limit: pageSize };
    api("GET /conversations/{id}/messages", { path: { id: end.conversationId }, query })
      .then(({ items }) => {
        open.current[want] = items.length === pageSize;
        const found = items.filter(isPicture).reverse();
        setPictures((known) => {
          const ids = new Set(known.map(({ id }) => id));
          const fresh = found.filter(({ id }) => !ids.has(id));
          return want === "before" ? [...fresh, ...known] : [...known, ...fresh];
        });
      })
      .catch(() => {
        open.current[want] = true;
      });
  }, [want, first, last]);
  return { pictures, at };
}
