export const apiKeys = {
  title: "Kunci API",
};
