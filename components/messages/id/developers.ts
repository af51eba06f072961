export const developers = {
  title: "Referensi API",
};
