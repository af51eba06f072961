"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useViewer } from "#components/frame/viewer.tsx";
import { useConnection } from "#components/live.tsx";
import { anythingAtRisk } from "./at-risk.ts";
import { forgotten, hasKept } from "./kept.ts";

/** Once the page is in use: what is needed when the line is gone must be here by then. */
const laterMs = 4_000;
/** A line may be too weak for an upload and yet carry the stream, which then never says so. */
const againMs = 60_000;

const loadOutbox = () => import("./outbox.ts");
const loadSendKept = () => import("./send-kept.ts");

/** In every room: what was sent and not answered for goes out, also after a reload. */
export function Outgoing() {
  const client = useQueryClient();
  const viewer = useViewer();
  const connection = useConnection();
  const lost = useRef(false);

  useEffect(() => {
    if (hasKept(viewer)) void loadSendKept().then(({ sendKept }) => sendKept(client, viewer));
    const timer = setTimeout(() => {
      import("#components/frame/fetch-rest.ts")
        .then(({ fetchRest }) => fetchRest())
        .catch(() => {});
      loadSendKept()
        .then(({ sweep }) => sweep(viewer))
        .catch(() => {});
    }, laterMs);
    return () => clearTimeout(timer);
  }, [client, viewer]);

  useEffect(() => {
    const resend = () => void loadOutbox().then(({ resendUnanswered }) => resendUnanswered(client));
    if (connection === "lost") lost.current = true;
    if (connection === "open" && lost.current) {
      lost.current = false;
      resend();
    }
    const failed = { mutationKey: ["send"], status: "error" } as const;
    const timer = setInterval(() => {
      const waiting = client.getMutationCache().findAll(failed).length > 0;
      if (connection === "open" && waiting) resend();
    }, againMs);
    return () => clearInterval(timer);
  }, [client, connection]);

  useEffect(() => {
    // Sent or thrown away in another tab.
    const hear = (event: StorageEvent) => {
      const id = forgotten(viewer, event);
      if (id) void loadOutbox().then(({ dropForgotten }) => dropForgotten(client, id));
    };
    // What no place could be found for goes with the page: whoever leaves is asked.
    const ask = (event: BeforeUnloadEvent) => {
      if (anythingAtRisk()) event.preventDefault();
    };
    window.addEventListener("storage", hear);
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("storage", hear);
      window.removeEventListener("beforeunload", ask);
    };
  }, [client, viewer]);
  return null;
}
