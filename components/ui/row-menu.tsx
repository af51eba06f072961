"use client";

import { EllipsisVertical } from "lucide-react";
import { lazy, type ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";
import { MenuDoor } from "./menu-door.tsx";

export type RowAction = {
  label: string;
  icon: ReactNode;
  danger?: boolean;
  onSelect: () => void;
};

const load = () => import("./row-menu-content.tsx");
const Content = lazy(() => load().then((module) => ({ default: module.RowMenuContent })));

/** What can be done to one row, behind three dots at its end. */
export function RowMenu({ label, actions }: { label: string; actions: RowAction[] }) {
  return (
    <MenuDoor
      load={load}
      trigger={
        <IconButton label={label}>
          <EllipsisVertical size={16} strokeWidth={1.75} />
        </IconButton>
      }
    >
      {(trigger) => <Content trigger={trigger} actions={actions} />}
    </MenuDoor>
  );
}
