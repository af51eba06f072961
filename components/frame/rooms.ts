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

/** `also`: further pages of it. */
const all = [
  { name: "inbox", href: "/inbox", icon: Inbox },
  { name: "catalog", href: "/catalog", icon: Shirt },
  { name: "channels", href: "/channels", icon: RadioTower },
  { name: "templates", href: "/templates", icon: LayoutTemplate },
  { name: "usage", href: "/usage", icon: ChartColumn },
  { name: "sandbox", href: "/sandbox", icon: Smartphone },
  {
    name: "api",
    href: "/api-keys",
    icon: CodeXml,
    also: ["/webhooks", "/developers"],
  },
  { name: "settings", href: "/settings", icon: Settings },
] as const;

export type Room = (typeof all)[number];

/** Of no use to an agent, who holds none of their rights: the API would only answer 403. */
const forAdmins = [
  "/channels",
  "/usage",
  "/sandbox",
  "/api-keys",
  "/webhooks",
  "/developers",
  "/settings/shop",
  "/settings/bot",
  "/settings/answers",
  "/settings/labels",
  "/settings/team",
  "/settings/audit-log",
];

const isUnder = (path: string) => (href: string) => path === href || path.startsWith(`${href}/`);

/** May this person see what is at this path? */
export const mayEnter = ({ role }: Pick<Viewer, "role">, path: string): boolean =>
  role !== "AGENT" || !forAdmins.some(isUnder(path));

/** The rooms that are open to this person, in the order of the rail. */
export const roomsFor = (viewer: Viewer): Room[] =>
  all.filter(({ href }) => mayEnter(viewer, href));

export const isIn = (room: Room, path: string): boolean =>
  [room.href, ...("also" in room ? room.also : [])].some(isUnder(path));
