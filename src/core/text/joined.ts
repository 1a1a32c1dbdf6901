/** The items of lists one after the other: made with each key press, and kept, so without room to spare. */
export function joined<Item>(lists: readonly (readonly Item[])[]): Item[] {
  let count = 0;
  for (let index = 0; index < lists.length; index++) count += (lists[index] as readonly Item[]).length;
  const all = new Array<Item>(count);
  let next = 0;
  for (const list of lists) for (let index = 0; index < list.length; index++) all[next++] = list[index] as Item;
  return all;
}
