/**
 * For a number that must stand: while its field is empty, as between the old number and the new one, the old one holds, and it comes
 * back into the field if nothing else is typed. A number put in its place at once would be added to what is typed next.
 */
export function unlessEmpty(take: (value: number) => void): (value: number | null) => void {
  return (value) => {
    if (value !== null) take(value);
  };
}
