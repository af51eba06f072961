import { UserRound } from "lucide-react";
import { type CSSProperties, type ReactNode, useState } from "react";
import { classes } from "./classes.ts";
import { fadeIn } from "./fade-in.ts";
import { hueOf, initialsOf } from "./hue.ts";

/**
 * A picture, initials, or a silhouette where only a number is known. `children` is what sits
 * around or on it: the window ring, the channel badge.
 */
export function Avatar({
  name,
  photoUrl,
  size,
  gap = 0,
  seed = name ?? "",
  className,
  children,
}: {
  name: string | null;
  photoUrl?: string | null;
  size: number;
  gap?: number;
  seed?: string;
  className?: string;
  children?: ReactNode;
}) {
  const picture = { width: size - gap, height: size - gap };
  const initials = name ? initialsOf(name) : "";
  return (
    <span
      className={classes("relative grid shrink-0 place-items-center", className)}
      style={{ width: size, height: size }}
      aria-hidden="true"
    >
      <span
        className="tinted grid place-items-center rounded-full font-semibold leading-[1.3] tracking-[-0.01em]"
        style={{ ...picture, fontSize: size * 0.31, "--h": hueOf(seed) } as CSSProperties}
      >
        {initials || <UserRound size={size * 0.42} strokeWidth={1.75} />}
      </span>
      {photoUrl && <Photo key={photoUrl} url={photoUrl} size={size - gap} />}
      {children}
    </span>
  );
}

/** Over the initials, which stay where a photo does not come. */
function Photo({ url, size }: { url: string; size: number }) {
  const [broken, setBroken] = useState(false);
  if (broken) return null;
  return (
    <img
      ref={fadeIn}
      src={`${url}?variant=icon`}
      alt=""
      loading="lazy"
      decoding="async"
      className="photo absolute inset-0 m-auto rounded-full object-cover transition-opacity duration-200"
      style={{ width: size, height: size }}
      onError={() => setBroken(true)}
    />
  );
}
