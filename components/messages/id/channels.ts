export const channels = {
  title: "Kanal",
};
