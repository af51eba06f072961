import type { ReactElement } from "react";
import { Menu, MenuItem, MenuLine } from "./menu.tsx";
import type { RowAction } from "./row-menu.tsx";

/** What cannot be undone stands apart, at the end. */
export function RowMenuContent({
  trigger,
  actions,
}: {
  trigger: ReactElement;
  actions: RowAction[];
}) {
  const item = ({ label, ...rest }: RowAction) => (
    <MenuItem key={label} {...rest}>
      {label}
    </MenuItem>
  );
  const dangers = actions.filter(({ danger }) => danger);
  const others = actions.filter(({ danger }) => !danger);
  return (
    <Menu trigger={trigger}>
      {others.map(item)}
      {dangers.length > 0 && others.length > 0 && <MenuLine />}
      {dangers.map(item)}
    </Menu>
  );
}
