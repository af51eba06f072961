"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useViewer } from "#components/frame/viewer.tsx";
import { useConnection } from "#components/live.tsx";
import { forgotten, hasKept } from "./kept.ts";

/** In every room: what was sent and not answered for goes out, also after a reload. */
export function Outgoing() {
  const client = useQueryClient();
  const viewer = useViewer();
  const connection = useConnection();
  const lost = useRef(false);

  useEffect(() => {
    if (!hasKept(viewer)) return;
    void import("./send-kept.ts").then(({ sendKept }) => sendKept(client, viewer));
  }, [client, viewer]);

  useEffect(() => {
    if (connection === "lost") lost.current = true;
    if (connection !== "open" || !lost.current) return;
    lost.current = false;
    void import("./outbox.ts").then(({ resendUnanswered }) => resendUnanswered(client));
  }, [client, connection]);

  useEffect(() => {
    // Sent or thrown away in another tab.
    const hear = (event: StorageEvent) => {
      const id = forgotten(viewer, event);
      if (!id) return;
      void import("./outbox.ts").then(({ dropFailed }) => dropFailed(client, id));
    };
    // Files are the one thing that a reload takes: whoever leaves while one is under way is asked.
    const ask = (event: BeforeUnloadEvent) => {
      const sending = client
        .getMutationCache()
        .findAll({ mutationKey: ["send"], status: "pending" });
      const withFile = ({ variables }: { variables: unknown }) =>
        (variables as { file?: File | null } | undefined)?.file;
      if (sending.some(({ state }) => withFile(state))) event.preventDefault();
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
