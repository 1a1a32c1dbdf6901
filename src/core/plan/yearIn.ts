/** The year that a text names; null where it names none, or several. */
export function yearIn(text: string): number | null {
  const years = new Set(text.match(/(?<![\d.,-])(?:19|20)\d{2}(?![\d.,]\d)(?!\d)/g) ?? []);
  const [only] = years;
  return years.size === 1 && only ? Number(only) : null;
}
