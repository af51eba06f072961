import { Inbox, Smartphone } from "lucide-react";

/** The rooms that exist, in the order of the rail. */
export const rooms = [
  { name: "inbox", href: "/inbox", icon: Inbox },
  { name: "sandbox", href: "/sandbox", icon: Smartphone },
] as const;
