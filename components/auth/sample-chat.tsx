"use client";

import { Bot } from "lucide-react";
import { classes } from "#components/ui/classes.ts";
import { Ticks } from "#components/ui/ticks.tsx";

/** A late evening in a batik shop. In Indonesian in every language: it is what customers write. */
const chat = [
  { by: "customer", text: "malem kak, masih buka? 🙏", at: "21.47" },
  { by: "bot", text: "Masih, Kak. Lagi cari batik buat acara apa?", at: "21.47" },
  { by: "customer", text: "lamaran 😁 mau couple-an sama mamah", at: "21.48" },
  { by: "team", text: "Wah selamat ya Kak! Saya pilihkan yang serasi.", at: "21.49" },
] as const;

const fills = {
  customer: "bg-bub-in tail-in rounded-tl-none",
  bot: "bg-bub-bot tail-out rounded-tr-none",
  team: "bg-bub-out tail-out rounded-tr-none",
};

export function SampleChat() {
  return (
    <aside
      lang="id"
      aria-hidden="true"
      className="kawung hidden place-items-center bg-rail [--pattern:oklch(0.85_0.05_268/0.11)] desk:grid"
    >
      <div className="grid w-[min(440px,80%)] gap-2.5">
        {chat.map((line) => (
          <div
            key={line.text}
            className={classes(
              "relative flow-root w-fit max-w-[80%] rounded-lg px-2.5 py-1.5 text-[15px]/[21px] tracking-[-0.008em]",
              line.by !== "customer" && "justify-self-end",
              fills[line.by],
            )}
          >
            {line.by === "bot" && (
              <span className="mb-px flex items-center gap-[5px] font-semibold text-12/[17px] text-bot-ink">
                <Bot size={14} strokeWidth={1.9} />
                Laras <span className="font-normal text-bub-meta">· bot</span>
              </span>
            )}
            {line.by === "team" && (
              <span className="mb-px block font-semibold text-12/[17px] text-brand-ink">Rina</span>
            )}
            {line.text}
            <span className="num relative top-0.5 float-right mt-[5px] -mr-0.5 -mb-0.5 ml-2.5 inline-flex items-center gap-[3px] text-[11px]/[14px] text-bub-meta">
              {line.at}
              {line.by !== "customer" && <Ticks status="READ" />}
            </span>
          </div>
        ))}
      </div>
    </aside>
  );
}
