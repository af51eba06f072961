import type { UseQueryResult } from "@tanstack/react-query";
import { Settings } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { RoomFailed } from "#components/room-failed.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

/** A form once what it changes is here; before that its shape, or what went wrong. */
export function Loaded<T>({
  query: { data, isError, error, refetch },
  children,
}: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}) {
  const t = useTranslations("settings");
  if (data !== undefined) return children(data);
  if (isError) {
    return (
      <RoomFailed
        icon={<Settings size={20} strokeWidth={1.6} />}
        title={t("failed")}
        error={error}
        onAgain={() => void refetch()}
      />
    );
  }
  return (
    <div className="grid max-w-[640px] gap-5">
      {["a", "b", "c", "d"].map((row) => (
        <div key={row} className="grid gap-2">
          <Skeleton className="w-32" />
          <Skeleton className="h-10 w-full rounded-sm" />
        </div>
      ))}
    </div>
  );
}
