import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";

/** A job reads them; these are the moments at which it is worth looking again. */
const looksAfterMs = [1_500, 2_500, 4_000];

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Has the templates of these channels read anew, and shows them as they come. */
export function useSync(channelIds: string[]) {
  const t = useTranslations("templates");
  const words = useErrorWords();
  const client = useQueryClient();
  const [syncing, setSyncing] = useState(false);
  const sync = async () => {
    setSyncing(true);
    try {
      const asked = await Promise.all(
        channelIds.map((channelId) => api("POST /templates/sync", { body: { channelId } })),
      );
      const reason = asked.find(({ error }) => error)?.error;
      for (const ms of looksAfterMs) {
        await pause(ms);
        await client.invalidateQueries({ queryKey: ["GET /templates"] });
      }
      if (reason) toast.error(t("syncFailed", { reason }));
      else toast.success(t("synced"));
    } catch (error) {
      toast.error(words(error));
    }
    setSyncing(false);
  };
  return { syncing, sync };
}
