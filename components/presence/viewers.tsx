import { useTranslations } from "use-intl/react";
import { Avatar } from "#components/ui/avatar.tsx";
import { classes } from "#components/ui/classes.ts";
import { useColleagues } from "./colleagues.ts";

/** More faces than this are a number. */
const mostFaces = 3;

/** The faces of colleagues who have this chat open. */
export function Viewers({ conversationId, size = 20 }: { conversationId: string; size?: number }) {
  const t = useTranslations("presence");
  const colleagues = useColleagues(conversationId);
  if (colleagues.length === 0) return null;
  const names = colleagues.map(({ name }) => name).join(", ");
  const more = colleagues.length - mostFaces;
  return (
    <span
      role="img"
      aria-label={t("here", { names })}
      title={t("here", { names })}
      className="inline-flex shrink-0 items-center"
    >
      {colleagues.slice(0, mostFaces).map((one, index) => (
        <span
          key={one.id}
          className={classes(
            "rounded-full ring-2",
            one.typing ? "ring-brand" : "ring-surface",
            index > 0 && "-ml-1.5",
          )}
        >
          <Avatar name={one.name} size={size} />
        </span>
      ))}
      {more > 0 && <span className="num ml-1 text-[11.5px]/4 text-ink-3">+{more}</span>}
    </span>
  );
}
