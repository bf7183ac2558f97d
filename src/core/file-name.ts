/** A name that every system takes for a file, made of one that a person gave. */
export function toFileName(name: string): string {
  const plain = name
    // What Windows forbids, and what would show another name than the true one.
    .replaceAll(/[<>:"/\\|?*\p{Cc}\p{Cf}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120);
  return plain === '' ? 'vuoro' : plain;
}
