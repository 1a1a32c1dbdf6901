/** The first year that stands alone in a text, for dates that inherit it: a title, a section's heading. */
export function findYear(text: string): number | null {
  const year = /(?<![\p{L}\d.,/$€£-])(?:19|20|21)\d{2}(?![\p{L}\d%]|[.,/-]\d)/u.exec(text)?.[0];
  return year === undefined ? Number(ISO_YEAR.exec(text)?.[1]) || null : Number(year);
}

const ISO_YEAR = /(?<![\d-])((?:19|20|21)\d{2})-(?:\d{2}(?:-\d{2})?|[QHW]\d{1,2})(?!\d)/;
