import type { Label as Row } from "#lib/db/generated/client.ts";
import type { Label } from "./schema.ts";

export const presentLabel = ({ id, name, hue, createdAt }: Row): Label => ({
  id,
  name,
  hue,
  createdAt: createdAt.toISOString(),
});
