/** The mark: four petals of the kawung, three of nila and one of soga. */
export function SapaMark({ size, alt = "" }: { size: number; alt?: string }) {
  return <img src="/mark.svg" alt={alt} width={size} height={size} className="shrink-0" />;
}
