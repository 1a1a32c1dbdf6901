/** The year that a text names; null where it names none, or several. */
export function yearIn(text: string): number | null {
  if (!MAY_HOLD_YEAR.test(text)) return null;
  const found = text.match(/(?<![\d.,-])(?:19|20)\d{2}(?![\d.,]\d)(?!\d)/g);
  if (found === null) return null;
  const years = new Set(found);
  const [only] = years;
  return years.size === 1 && only ? Number(only) : null;
}

/** Most headings hold none, and are asked by all that stands below them. */
const MAY_HOLD_YEAR = /19\d\d|20\d\d/;
