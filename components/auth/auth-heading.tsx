import { SapaMark } from "#components/frame/mark.tsx";

export function AuthHeading({ title, text }: { title: string; text: string }) {
  return (
    <header className="mb-7">
      <span className="mb-6 inline-block rounded-[11px] shadow-hairline">
        <SapaMark size={44} alt="Sapa" />
      </span>
      <h1 className="font-head font-semibold text-28">{title}</h1>
      <p className="mt-1 text-14 text-ink-3">{text}</p>
    </header>
  );
}
