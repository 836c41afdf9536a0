/** Whether a text says all of these words, in whatever order; every text says none. */
export function says(text: string, words: string): boolean {
  const said = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
