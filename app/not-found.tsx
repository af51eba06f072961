import { NotFound } from "#components/frame/not-found.tsx";

export default function NotFoundPage() {
  return <NotFound />;
}
