/** What people in shops answer with, and what WhatsApp itself offers first. */
export const quickReactions = ["👍", "❤️", "😂", "😮", "😢", "🙏"] as const;
