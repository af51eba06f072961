import { Shirt } from "lucide-react";

export function ProductPicture({ url, size = 40 }: { url: string | null; size?: number }) {
  if (!url)
    return (
      <span
        aria-hidden="true"
        style={{ width: size, height: size }}
        className="grid shrink-0 place-items-center rounded-sm bg-press text-ink-3"
      >
        <Shirt size={18} strokeWidth={1.6} />
      </span>
    );
  return (
    <img
      src={`${url}?variant=thumbnail`}
      alt=""
      width={size}
      height={size}
      loading="lazy"
      style={{ width: size, height: size }}
      className="shrink-0 rounded-sm bg-press object-cover dark:brightness-[.88]"
    />
  );
}
