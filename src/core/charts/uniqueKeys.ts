/**
 * Keys made of titles: they hold while one types elsewhere, unlike line numbers. The same title again gets its number
 * among its equals, so that keys stay unique.
 */
export function uniqueKeys(): (title: string) => string {
  const seen = new Map<string, number>();
  return (title) => {
    const count = (seen.get(title) ?? 0) + 1;
    seen.set(title, count);
    return count === 1 ? title : `${title}#${count}`;
  };
}
