import {
  ChartColumn,
  CodeXml,
  Inbox,
  LayoutTemplate,
  RadioTower,
  Settings,
  Shirt,
  Smartphone,
} from "lucide-react";
import type { Viewer } from "./viewer.tsx";

/** `admins`: of no use to an agent, who holds none of its rights. `also`: further pages of it. */
const all = [
  { name: "inbox", href: "/inbox", icon: Inbox },
  { name: "catalog", href: "/catalog", icon: Shirt },
  { name: "channels", href: "/channels", icon: RadioTower, admins: true },
  { name: "templates", href: "/templates", icon: LayoutTemplate },
  { name: "usage", href: "/usage", icon: ChartColumn, admins: true },
  { name: "sandbox", href: "/sandbox", icon: Smartphone, admins: true },
  {
    name: "api",
    href: "/api-keys",
    icon: CodeXml,
    admins: true,
    also: ["/webhooks", "/developers"],
  },
  { name: "settings", href: "/settings", icon: Settings },
] as const;

export type Room = (typeof all)[number];

/** The rooms that are open to this person, in the order of the rail. */
export const roomsFor = (viewer: Viewer): Room[] =>
  all.filter((room) => viewer.role !== "AGENT" || !("admins" in room));

export const isIn = (room: Room, path: string): boolean =>
  [room.href, ...("also" in room ? room.also : [])].some(
    (href) => path === href || path.startsWith(`${href}/`),
  );
