import {
  Bot,
  CircleHelp,
  CircleUserRound,
  ScrollText,
  Store,
  Tag,
  UsersRound,
  Zap,
} from "lucide-react";

/** The pages of the settings, in the order of their navigation; the palette goes to each, too. */
export const settingsPages = [
  { name: "profile", href: "/settings/profile", icon: CircleUserRound },
  { name: "shop", href: "/settings/shop", icon: Store },
  { name: "bot", href: "/settings/bot", icon: Bot },
  { name: "answers", href: "/settings/answers", icon: CircleHelp },
  { name: "labels", href: "/settings/labels", icon: Tag },
  { name: "cannedReplies", href: "/settings/canned-replies", icon: Zap },
  { name: "team", href: "/settings/team", icon: UsersRound },
  { name: "auditLog", href: "/settings/audit-log", icon: ScrollText },
] as const;
