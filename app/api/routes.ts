import * as message from "../webhook/message/route.ts";
import * as sample from "../webhook/sample/route.ts";
import * as status from "./device/status/route.ts";
import * as templates from "./device/templates/route.ts";
import * as login from "./login/route.ts";
import * as logout from "./logout/route.ts";
import * as register from "./register/route.ts";
import * as chat from "./wa/chat/[phone]/route.ts";
import * as chats from "./wa/chats/route.ts";
import * as contacts from "./wa/contacts/route.ts";
import * as remove from "./wa/delete/route.ts";
import * as markRead from "./wa/mark-read/route.ts";
import * as media from "./wa/media/route.ts";
import * as photo from "./wa/photo/[phone]/route.ts";
import * as read from "./wa/read/route.ts";
import * as send from "./wa/send/route.ts";
import * as sendTemplate from "./wa/send-template/route.ts";
import * as wabaSend from "./waba/send/route.ts";
import * as wabaSendTemplate from "./waba/send-template/route.ts";

/** Every URL of the second surface. One that is forgotten here fails a test (routes.test.ts). */
export const deviceRoutes = {
  "/api/register": register,
  "/api/login": login,
  "/api/logout": logout,
  "/api/wa/contacts": contacts,
  "/api/wa/chats": chats,
  "/api/wa/chat/{phone}": chat,
  "/api/wa/send": send,
  "/api/wa/send-template": sendTemplate,
  "/api/wa/read": read,
  "/api/wa/delete": remove,
  "/api/wa/media": media,
  "/api/wa/photo/{phone}": photo,
  "/api/wa/mark-read": markRead,
  "/api/device/status": status,
  "/api/device/templates": templates,
  "/api/waba/send": wabaSend,
  "/api/waba/send-template": wabaSendTemplate,
  "/webhook/message": message,
  "/webhook/sample": sample,
};
