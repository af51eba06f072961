import type { Provider } from "../provider.ts";
import { details } from "./details.ts";
import { download } from "./download.ts";
import { markRead } from "./mark-read.ts";
import { read } from "./read.ts";
import { send } from "./send.ts";
import { templates } from "./templates.ts";
import { upload } from "./upload.ts";

/** WhatsApp by Meta's Cloud API. */
export const cloud: Provider = {
  kind: "CLOUD",
  send: (channel, message, attempt) => send(channel, message, attempt),
  markRead,
  upload,
  download,
  details,
  templates,
  read,
};
