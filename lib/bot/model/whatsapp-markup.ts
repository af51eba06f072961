const links = /\[([^\]\n]+)\]\((\S+?)\)/g;

/** Models write Markdown; WhatsApp has its own: `*bold*`, `_italic_`, `~struck~`. */
export function whatsappMarkup(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(links, (_, label: string, url: string) => (label === url ? url : `${label}: ${url}`))
    .replace(/^#{1,6}[ \t]+(.+?)[ \t]*#*$/gm, (_, title: string) => `*${title.replace(/\*/g, "")}*`)
    .replace(/\*{3}(\S(?:[^*\n]*\S)?)\*{3}/g, "*_$1_*")
    .replace(/\*{2}(\S(?:[^*\n]*\S)?)\*{2}/g, "*$1*")
    .replace(/(?<!_)__(\S(?:[^_\n]*\S)?)__(?!_)/g, "*$1*")
    .replace(/~~(\S(?:[^~\n]*\S)?)~~/g, "~$1~")
    .replace(/^([ \t]*)[*+]\s+/gm, "$1- ")
    .replace(/^(?:-{3,}|\*{3,}|_{3,})$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
